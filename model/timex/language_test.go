package timex

import (
	"testing"

	"chronotope/model/document"
	"chronotope/model/language"
)

// TestLanguages reads explicit dates in languages other than English. The examples
// are written as those of rules are.
func TestLanguages(t *testing.T) {
	examples := map[string][]string{
		"German": {
			"Die Brücke wurde am [3. März 1917|1917-03-03] eröffnet.", "Der Rat trat [Montag, den 5. Mai 2014|2014-05-05] zusammen.",
			"Die Kirche ist im [19. Jahrhundert|18] gebaut und nicht verändert worden.", "Er starb [44 v. Chr.|BC0044] in der Stadt.",
			"Die Messe war vom [3.|1920-05-03] bis [5. Mai 1920|1920-05-05].", "Das war [Anfang März 1917|1917-03] nicht bekannt.",
			"Der Krieg von [1914|1914]–[1918|1918] und die Not.", "Er wurde [um 1844|1844] geboren, nicht früher.", "Er ist im [Jahr 1805|1805] gestorben.",
			"Der Vertrag ist mit dem [23.04.2022|2022-04-23] datiert.", "Der Bau war zwischen [1880|1880] und [1890|1890] auf dem Platz.",
		},
		"French": {
			"Le pont fut ouvert le [1er janvier 1804|1804-01-01].", "La foire dura du [3|1920-05-03] au [5 mai 1920|1920-05-05].",
			"Il est mort au [XIXe siècle|18] dans une ville du nord.", "La ville fut prise en [52 av. J.-C.|BC0052] par les Romains.",
			"Le conseil se réunit le [lundi 5 mai 2014|2014-05-05] à Lyon.", "Il est né en [août 1792|1792-08], dans la rue.", "Elle est née [vers 1844|1844] dans le sud.",
			"La paix fut signée entre [1801|1801] et [1802|1802].",
		},
		"Spanish": {
			"El puente se abrió el [12 de octubre de 1492|1492-10-12].", "La iglesia es del [siglo XV|14] y la torre no.", "Murió en el [año 44 a. C.|BC0044] en la ciudad.",
			"La feria fue del [3|1920-05-03] al [5 de mayo de 1920|1920-05-05].", "La obra se acabó en [diciembre de 2018|2018-12].", "Fue el [lunes 5 de mayo de 2014|2014-05-05].",
		},
		"Italian": {
			"Il ponte fu aperto il [2 giugno 1946|1946-06-02].", "La chiesa è del [XV secolo|14] e non del Quattrocento.", "La città fu presa nel [218 a.C.|BC0218] con la forza.",
			"La fiera durò dal [3|1920-05-03] al [5 maggio 1920|1920-05-05].", "Il comune nacque nel [1861|1861] con una legge.",
		},
		"Dutch": {
			"De brug werd op [5 mei 1945|1945-05-05] geopend.", "De kerk is in de [17e eeuw|16] gebouwd en niet later.", "Hij werd in [57 v.Chr.|BC0057] door de vijand verslagen.",
			"De markt was van [3|1920-05-03] tot [5 mei 1920|1920-05-05].", "Het gebeurde op [maandag 5 mei 2014|2014-05-05] in de stad.",
		},
		"Portuguese": {
			"A ponte foi aberta em [25 de abril de 1974|1974-04-25].", "A igreja é do [século XX|19] e não do XIX.", "A cidade foi tomada em [218 a.C.|BC0218] por eles.",
			"A feira foi de [3|1920-05-03] a [5 de maio de 1920|1920-05-05].",
		},
		"Polish": {
			"Konstytucja została uchwalona [3 maja 1791|1791-05-03] w mieście.", "Kościół jest z [XIX wieku|18] i nie jest duży.", "Most był otwarty w [maju 1920 r.|1920-05] na rzece.",
			"Targ był od [3|1920-05-03] do [5 maja 1920 roku|1920-05-05].", "Zmarł w [44 p.n.e.|BC0044] w Rzymie i nie wrócił.",
		},
		"Russian": {
			"Мост был открыт [7 ноября 1917 года|1917-11-07].", "Церковь была построена в [XIX веке|18].", "Город был взят в [218 до н. э.|BC0218] врагом.",
			"Ярмарка была с [3|1920-05-03] по [5 мая 1920 года|1920-05-05].", "Он родился в [мае 1844 г.|1844-05] в деревне.", "Это было [7-го июня 1812 года|1812-06-07] на реке.",
		},
		"Arabic": {
			"افتتح الجسر في [14 مايو 1948|1948-05-14].", "وقع ذلك في [٣ مارس ١٩٩٩|1999-03-03] في المدينة.", "كان ذلك في [القرن العشرين|19].",
			"توفي في [44 ق.م|BC0044] في روما.", "ولد في [كانون الثاني 1920|1920-01] في المدينة.", "من [3|1920-05-03] إلى [5 أيار 1920|1920-05-05] في البلد.", "بنيت في [القرن التاسع عشر|18].",
		},
	}
	tagger := New()
	for language, list := range examples {
		for _, example := range list {
			text, want := marked(example)
			d := textOf(text)
			got := found(d, tagger.Tag(d))
			for _, w := range want {
				if !contains(got, w) {
					t.Errorf("%s: %q\n got %q\nwant %q", language, text, got, want)
					break
				}
			}
		}
	}
}

// TestLanguageIsToldPerBlock mixes languages, and blocks too short to tell.
func TestLanguageIsToldPerBlock(t *testing.T) {
	d := textOf("The bridge was opened on 8 March 1917 and may last.\nDie Brücke wurde am 3. März 1917 und nicht am 4. eröffnet.\nLyon, 5 mai 1920\nDer Plan ist vom\n")
	got := found(d, New().Tag(d))
	for _, want := range []string{"8 March 1917|1917-03-08", "3. März 1917|1917-03-03", "5 mai 1920|1920-05-05"} {
		if !contains(got, want) {
			t.Errorf("got %q, want %q in it", got, want)
		}
	}
}

// TestForeignNamesAreEnglish: a name in another language does not make a short block
// of an English document one in that language.
func TestForeignNamesAreEnglish(t *testing.T) {
	d := textOf("The war in the desert was long and it was hot.\nEl Alamein, 1942\nLe Havre, May 1944\nMars 2020\n1: La Paz, spring 1945\n")
	got := found(d, New().Tag(d))
	for _, want := range []string{"1942|1942", "May 1944|1944-05", "2020|2020", "spring 1945|1945-SP"} {
		if !contains(got, want) {
			t.Errorf("got %q, want %q in it", got, want)
		}
	}
}

// TestForeignRanges: the two ends of a range make one date.
func TestForeignRanges(t *testing.T) {
	for text, want := range map[string]string{
		"Die Messe war vom 3. bis 5. Mai 1920 in der Stadt.":           "1920-05-03/1920-05-05",
		"La foire dura du 30 avril au 5 mai 1920 dans la ville.":       "1920-04-30/1920-05-05",
		"De markt was tussen 1880 en 1890 niet open.":                  "1880/1890",
		"Ярмарка была с 3 по 5 мая 1920 года в городе.":                "1920-05-03/1920-05-05",
		"Он жил здесь до 1917 года и не вернулся.":                     "../1917",
		"La obra se hizo desde 1920 y no se acabó.":                    "1920/..",
		"Elle est née vers 1844 dans une ferme.":                       "1844~",
		"Das ist nach dem 5. Mai 1920 nicht mehr so gewesen.":          "1920-05-05/..",
		"Die Hütte wurde Ende Mai 1920 und nicht im Juni geschlossen.": "1920-05",
	} {
		d := document.FromText("a", text)
		x := New().Tag(d)
		if len(x) == 0 || x[0].Date.String() != want {
			t.Errorf("%q: %v, want %s", text, found(d, x), want)
		}
	}
}

// BenchmarkLanguages is what telling the language of 1 MB costs.
func BenchmarkLanguages(b *testing.B) {
	d := document.FromText("bench", sampleText(1<<20))
	b.SetBytes(1 << 20)
	for b.Loop() {
		language.OfBlocks(d)
	}
}
