package timex

import (
	"testing"

	"chronotope/model/edtf"
)

// TestForeignStory reads texts in other languages that tell of another time than their
// document's date, 20 June 2019, and some that do not.
func TestForeignStory(t *testing.T) {
	tagger := New()
	for _, line := range []string{
		"Der Streik von [1921|1921] ist wenig bekannt. Er begann am [7. Juni|1921-06-07], als die Fuhrleute heimgingen. Am [3. Oktober|1921-10-03] war er zu Ende.",
		"La grève de [1921|1921] est peu connue. Elle commença le [7 juin|1921-06-07], quand les charretiers rentrèrent. Le [3 octobre|1921-10-03], elle était finie.",
		"La huelga de [1921|1921] es poco conocida. Comenzó el [7 de junio|1921-06-07] por la tarde. El [3 de octubre|1921-10-03] había terminado.",
		"Lo sciopero del [1921|1921] è poco noto. Cominciò il [7 giugno|1921-06-07], quando i carrettieri tornarono. Il [3 ottobre|1921-10-03] era finito.",
		"De staking van [1921|1921] is weinig bekend. Zij begon op [7 juni|1921-06-07], toen de voerlieden naar huis gingen. Op [3 oktober|1921-10-03] was zij voorbij.",
		"A greve de [1921|1921] é pouco conhecida. Começou a [7 de junho|1921-06-07] com os carreteiros. A [3 de outubro|1921-10-03] tinha acabado.",
		"Strajk z [1921 roku|1921] jest mało znany. Zaczął się [7 czerwca|1921-06-07], gdy woźnice poszli do domu. Już [3 października|1921-10-03] był skończony.",
		"Забастовка [1921 года|1921] мало известна. Она началась [7 июня|1921-06-07], когда извозчики ушли домой. К [3 октября|1921-10-03] всё было кончено.",
		"Die Brücke wurde am [24. Dezember 1913|1913-12-24] eröffnet. Am [2. Januar|1914-01-02] war sie schon zu.",
		"Le pont fut ouvert le [24 décembre 1913|1913-12-24] par le roi. Le [2 janvier|1914-01-02] il était fermé.",
		// News of the days around the document's date stays there.
		"Die Firma wurde [1987|1987] gegründet. Am [3. Juli|2019-07-03] wird sie einen Laden in Bonn eröffnen.",
		"La société fut fondée en [1987|1987]. Elle ouvrira un magasin le [3 juillet|2019-07-03] à Lyon.",
		"La empresa fue fundada en [1987|1987]. Abrirá una tienda el [3 de julio|2019-07-03] en la villa.",
	} {
		text, want := marked(line)
		d := textOf(text)
		d.Date = edtf.YMD(2019, 6, 20)
		if got := found(d, tagger.Tag(d)); !containsAll(got, want) {
			t.Errorf("%s\n got %q\nwant %q", text, got, want)
		}
	}
}
