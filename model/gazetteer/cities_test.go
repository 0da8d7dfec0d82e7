package gazetteer

import (
	"bufio"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"chronotope/model"
)

// tableOf reads a table of tab-separated fields with a header, without its comments.
func tableOf(t *testing.T, name string) (header []string, rows [][]string) {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		switch line := lines.Text(); {
		case strings.HasPrefix(line, "#"):
		case header == nil:
			header = strings.Split(line, "\t")
		default:
			rows = append(rows, strings.Split(line, "\t"))
		}
	}
	return header, rows
}

// cityFrames are sentences of each language that say where something is, where it came
// from and where it went.
var cityFrames = map[string][3]string{
	"en": {"The congress was held %s, and the guests were pleased with it.", "A letter came %s, but nobody had been there.", "The boxes were sent %s with all that was in them."},
	"de": {"Der Kongress fand %s statt, und die Gäste waren mit ihm zufrieden.", "Ein Brief kam %s, aber er war nicht für uns.", "Die Kisten wurden %s geschickt, als sie fertig waren."},
	"fr": {"Le congrès se tint %s et les invités en furent très contents.", "Une lettre arriva %s, mais elle n'était pas pour nous.", "Les caisses furent envoyées %s dès qu'elles étaient prêtes."},
	"es": {"El congreso se celebró %s y los invitados estaban muy contentos.", "Una carta llegó %s, pero no era para nosotros.", "Las cajas fueron enviadas %s cuando ya estaban listas."},
	"it": {"Il congresso si tenne %s e gli ospiti erano molto contenti.", "Una lettera arrivò %s, ma non era per noi.", "Le casse furono mandate %s quando erano già pronte."},
	"nl": {"Het congres werd %s gehouden en de gasten waren er zeer tevreden over.", "Er kwam een brief %s, maar die was niet voor ons.", "De kisten werden %s gestuurd toen ze klaar waren."},
	"pl": {"Kongres odbył się %s, a goście byli z niego bardzo zadowoleni.", "List przyszedł %s, ale nie był dla nas.", "Skrzynie zostały wysłane %s, gdy były już gotowe."},
	"pt": {"O congresso realizou-se %s e os convidados estavam muito contentes.", "Uma carta chegou %s, mas não era para nós.", "As caixas foram enviadas %s quando já estavam prontas."},
	"ru": {"Съезд прошёл %s, и гости были очень довольны.", "Письмо пришло %s, но оно было не для нас.", "Ящики отправили %s, когда они уже были готовы."},
	"uk": {"З'їзд відбувся %s, і гості були дуже задоволені.", "Лист прийшов %s, але він був не для нас.", "Скрині відправили %s, коли вони вже були готові."},
	"ar": {"عقد المؤتمر %s وكان الضيوف هناك قبل ذلك.", "وصلت رسالة %s ولكن هي لم تكن لنا.", "أرسلت الصناديق %s بعد أن كانت جاهزة."},
	"tr": {"Kongre %s yapıldı ve konuklar çok memnun kaldı.", "Bir mektup %s geldi, ama bizim için değildi.", "Sandıklar %s gönderildi, ama bir daha geri gelmedi."},
}

// TestLargeCitiesInEachLanguage reads large cities by the names and in the cases that a
// sentence of the language has.
func TestLargeCitiesInEachLanguage(t *testing.T) {
	g := open(t)
	header, rows := tableOf(t, "cities.tsv")
	for column := 2; column < len(header); column++ {
		for i, row := range rows {
			text := strings.Replace(cityFrames[header[column]][i%3], "%s", row[column], 1)
			from := strings.Index(text, row[column])
			phrase := model.Span{Start: from, End: from + len(row[column])}
			found := g.Toponyms(documentOf(text))
			if !readsAt(found, phrase, degreesOf(t, row[0]), degreesOf(t, row[1])) {
				t.Errorf("%s: %s\n\tgot %s", header[column], text, listing(found, text))
			}
		}
	}
}

// cityRadius is how many kilometres a city may be from where it should be.
const cityRadius = 50

// readsAt reports whether a phrase names one place only, and near a point.
func readsAt(found []model.Toponym, phrase model.Span, lat, lon float64) bool {
	n := 0
	for _, p := range found {
		if p.Span.Start >= phrase.End || p.Span.End <= phrase.Start {
			continue
		}
		n++
		here, there := onSphere(int32(lat*1e4), int32(lon*1e4)), onSphere(int32(p.Place.Point[1]*1e4), int32(p.Place.Point[0]*1e4))
		if p.Place.IsZero() || cosine(&here, &there) < math.Cos(cityRadius/earthRadius) {
			return false
		}
	}
	return n == 1
}

func degreesOf(t *testing.T, field string) float64 {
	t.Helper()
	d, err := strconv.ParseFloat(field, 64)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// countryFrames are sentences of each language that name a country in the nominative.
var countryFrames = map[string]string{
	"en": "Among the members that have signed the treaty is also %s.",
	"de": "Unter den Mitgliedern, die den Vertrag unterzeichnet haben, ist auch %s.",
	"fr": "Parmi les membres qui ont signé le traité, il y a aussi %s.",
	"es": "Entre los miembros que han firmado el tratado está también %s.",
	"it": "Tra i membri che hanno firmato il trattato c'è anche %s.",
	"nl": "Onder de leden die het verdrag hebben getekend is ook %s.",
	"pl": "Wśród członków, którzy już podpisali traktat, jest także %s.",
	"pt": "Entre os membros que já assinaram o tratado está também %s.",
	"ru": "Среди членов, которые уже подписали договор, есть и %s.",
	"uk": "Серед членів, які вже підписали договір, є також %s.",
	"ar": "من بين الأعضاء الذين وقعوا على المعاهدة في هذه السنة %s.",
	"tr": "Bu antlaşmayı imzalayan üyeler arasında daha sonra %s de var.",
}

// TestCountriesInEachLanguage reads countries by the names that Unicode CLDR gives them.
func TestCountriesInEachLanguage(t *testing.T) {
	g := open(t)
	header, rows := tableOf(t, "countries.tsv")
	for column := 1; column < len(header); column++ {
		for _, row := range rows {
			text := strings.Replace(countryFrames[header[column]], "%s", row[column], 1)
			found := g.Toponyms(documentOf(text))
			if len(found) != 1 || found[0].Place.Kind != model.Country || found[0].Place.Country != row[0] || found[0].Role == model.RoleDemonym {
				t.Errorf("%s: %s\n\tgot %s", header[column], text, listing(found, text))
			}
		}
	}
}
