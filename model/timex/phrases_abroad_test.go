package timex

import "testing"

func TestForeignKinds(t *testing.T) { checkPhrases(t, phrasesForeignKinds) }

// phrasesForeignKinds are dates in other languages as diaries, chronicles and letters write them.
const phrasesForeignKinds = `
# Days with a hyphen between
De kermis van [8|1907-07-08]-[10 juli 1907|1907-07-10|1907-07-08/1907-07-10] ging niet door en de zaal was leeg.
La feria del [8|1907-07-08]-[10 de julio de 1907|1907-07-10|1907-07-08/1907-07-10] no se celebró en la villa.
Der Markt vom [8.|1907-07-08]-[10. Juli 1907|1907-07-10|1907-07-08/1907-07-10] ist nicht gehalten worden.
# A day and its month in numbers, without the year
Das Lager wurde am [24.6.1916|1916-06-24] verlegt. Am [2.7.|1916-07-02] kam die Post, und bis [9.7.|1916-07-09|../1916-07-09] war Ruhe.
Obóz przeniesiono [24.6.1916|1916-06-24] i był mały. W nocy na [2.7|1916-07-02] nadeszła poczta, a dnia [9.7|1916-07-09] była cisza.
Szpital był otwarty [3.3.1916|1916-03-03], a od [5.4|1916-04-05|1916-04-05/..] w Krakowie jest jego filia.
Die Straße ist 2.7 Meter breit und hat am Ende 3.5 Prozent Gefälle, aber Kapitel 2.7. ist nicht da.
# Months in Roman figures
Statek wypłynął z Gdyni [12 II 1936|1936-02-12], był w Dakarze [25 II|1936-02-25] i w Santos ([9 III|1936-03-09]).
Zebranie odbyło się dnia [7 IX 1924|1924-09-07] w szkole, a następne [3.X|1924-10-03] nie doszło do skutku.
Jan III Sobieski był królem, a w 14 II klasach nie ma miejsc.
# Decades in words
In den [zwanziger Jahren des 19. Jahrhunderts|182] wurde das Haus verkauft und nicht mehr bewohnt.
Der Saal wurde [1911|1911] gebaut und in den [dreißiger Jahren|193] nicht mehr genutzt.
La salle fut ouverte en [1911|1911] et fermée dans les [années trente|193] par la ville.
La sala se abrió en [1911|1911] y se cerró en los [años treinta|193] por la villa.
La sala fu aperta nel [1911|1911] e chiusa negli [anni Trenta|193] dalla città.
De zaal werd in [1911|1911] geopend en in de [jaren dertig|193] door de stad gesloten.
A sala foi aberta em [1911|1911] e fechada nos [anos trinta|193] pela câmara.
Salę otwarto w [1911 roku|1911] i była czynna w [latach trzydziestych|193].
# Bare days after a month told
Le pont fut pris le [3 mars 1814|1814-03-03], le fort le [5|1814-03-05].
Le pont fut pris le [3 mars 1814|1814-03-03] et, le [14|1814-03-14], la ville se rendit. Du [20|1814-03-20] au [22|1814-03-22|1814-03-20/1814-03-22], on compta les morts.
El puente cayó el [3 de marzo de 1814|1814-03-03]; la villa, el [9|1814-03-09], y el castillo el [12|1814-03-12].
Il ponte cadde il [3 marzo 1814|1814-03-03]; l'[11|1814-03-11], in una piazza, si votò. Dal [15|1814-03-15] al [20|1814-03-20|1814-03-15/1814-03-20] si contarono i morti e il [21|1814-03-21], a sera, fu la pace.
A ponte caiu a [3 de março de 1814|1814-03-03] e a vila rendeu-se a [17|1814-03-17], sem luta. Na noite de [19|1814-03-19], o rei foi embora.
Die Brücke fiel am [3. März 1814|1814-03-03]. Es folgten die Stadt ([9.|1814-03-09]) und das Schloss ([12.|1814-03-12]), das leer war.
De brug viel op [3 maart 1814|1814-03-03], en op de [9e|1814-03-09] was het vrede.
Most wzięto [3 marca 1814 roku|1814-03-03]. [Ósmego|1814-03-08] biwakowano w mieście, a dnia [10|1814-03-10] nie było już nikogo.
# What is no day
Una marca para jóvenes de 15 a 16 años y condenas de entre 3 y 9 años de prisión, del 10 al 12 por ciento.
Sie treffen sich von 15 bis 19.30 Uhr und sind dann nicht mehr da.
L'ascension de la montagne est la plus dure de la région.
Le groupe est né dans la mode des [années soixante|196] et vit dans la ville.
La música de los [años treinta|193] no es la de hoy en la villa.
# Until and since
De school bleef tot in [1923|1923|../1923] open en was niet groot.
La escuela no funciona desde el mes de [julio de 1923|1923-07|1923-07/..] por la lluvia.
La scuola restò chiusa fino a [dicembre 1923|1923-12|../1923-12] per la neve.
L'école resta fermée jusqu'en [décembre 1923|1923-12|../1923-12] à cause de la neige.
Die Schule blieb bis in den [Sommer 1923|1923-SU|../1923-22] geschlossen und war nicht geheizt.
Vom [13. Mai 1923|1923-05-13|1923-05-13/..] an war die Schule geschlossen und nicht geheizt.
Dall'[ottobre 1923|1923-10|1923-10/..] fu maestro nella scuola di un paese.
# Years that marks set off
Le feste: Varese [1891|1891]: corona di quercia e non altro. Lecco [1907|1907], ospiti della banda. [1932|1932]: assenti, mancando i denari che il comune non diede.
Les fêtes de la société : Dole, [1891|1891], une couronne. Gray [1907|1907]: reçus par la fanfare de la ville. [1932|1932]: absents.
Las fiestas de la banda: Lugo, [1891|1891], una corona. Vigo [1907|1907]: la banda no fue.
`

func TestForeignParts(t *testing.T) { checkPhrases(t, phrasesForeignParts) }

// phrasesForeignParts are parts of years and months in other languages, and what the tense of a verb
// tells of a date.
const phrasesForeignParts = `
# Months from one to another
La expedición de [marzo|1907-03]-[mayo de 1907|1907-05|1907-03/1907-05] fue un fracaso.
La spedizione ([gennaio|1907-01]-[maggio 1907|1907-05|1907-01/1907-05]) fu un disastro.
Die Reise ([Januar|1907-01] bis [Mai 1907|1907-05|1907-01/1907-05]) war nicht leicht.
L'expédition de [mars|1907-03] à [mai 1907|1907-05|1907-03/1907-05] fut un échec.
# Early and late in a month
Das Werk wurde [1907|1907] gebaut und [Mitte September|1907-09||MID] war es schon zu.
La fabbrica fu aperta nel [1907|1907] e chiusa alla [fine di aprile|1907-04||END] dal conte.
La fábrica se abrió en [1907|1907] y se cerró a [finales de mayo|1907-05||END] por la lluvia.
De fabriek werd in [1907|1907] geopend en [eind juli|1907-07||END] door de stad gesloten.
L'usine fut ouverte en [1907|1907] et fermée [fin mai|1907-05||END] par la ville.
A fábrica foi aberta em [1907|1907] e em [fins de agosto|1907-08||END] estava fechada.
# The month's word before its name
El día [3 del mes de mayo de 1907|1907-05-03] se abrió la fábrica.
A fábrica foi aberta a [1.º de maio de 1907|1907-05-01] pelo rei.
# Seasons that follow
Den [Sommer 1882|1882-SU] war er in Rom, den [folgenden Winter|1882-WI] nicht mehr.
# Years between a verb and a noun
Er wurde [1872|1872] Lehrer und nicht Pfarrer, und sie besuchte [1880|1880] die Schule.
Die Stadt hatte 1872 Einwohner und es wurden 1900 Häuser gezählt.
# What is past
El molino ardió el [9 de enero|2024-01-09] y se cerró. El [sábado|2024-03-02] llegó el juez.
Il mulino bruciò il [9 gennaio|2024-01-09] e si chiuse. Siamo arrivati [sabato|2024-03-02] alla villa.
`
