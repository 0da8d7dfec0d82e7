package timex

import "testing"

func TestForeignTold(t *testing.T) { checkPhrases(t, phrasesForeignTold) }

// phrasesForeignTold are dates in other languages that are told from others.
const phrasesForeignTold = `
# German
Das Heer kam am [3. Mai 1632|1632-05-03] in die Stadt. Am [7. desselben Monats|1632-05-07] zog es ab.
Der Rat war am [3. Mai 1632|1632-05-03] in der Kirche, und den [9. dito|1632-05-09] wurde er neu gewählt.
Die Brücke wurde im [Juni 1711|1711-06] gebaut. Im [August|1711-08] war sie schon zerstört.
Sie kam am [12. Juni 1703|1703-06-12] an und ging am [Freitag darauf|1703-06-15] nach Hause.
Er starb im [März 1703|1703-03], und im [Oktober des folgenden Jahres|1704-10] wurde die Mühle verkauft.
Er war im [Jahre 1703|1703] in der Stadt und im [folgenden Jahre|1704] nicht mehr.
Die Mühle wurde den [4ten Octobris 1655|1655-10-04] von den Reitern verbrannt.
Das Kind wurde am [dritten Mai 1811|1811-05-03] in der Kirche getauft.
Er schrieb am [9. 7bris 1688|1688-09-09] an den Rat der Stadt.
Die Mühle verbrannte am [3. Mai 1711|1711-05-03]. [An diesem Tag|1711-05-03] war der Müller in der Stadt.
Der Verein wurde am [11. 03.1868|1868-03-11] in der Stadt gegründet und am [21.06. 1968|1968-06-21] wieder.
# French
La rivière déborda le [3 mars 1740|1740-03-03]. Le [5 du même mois|1740-03-05] le pont fut emporté.
Les soldats prirent la ville en [1562|1562]. Au mois de [mai|1562-05] ils étaient partis.
Le roi vint à Lyon le [3 juin 1548|1548-06-03], et la reine le [dimanche suivant|1548-06-06].
La foire fut fermée en [1702|1702] et rouverte l'[année suivante|1703] par le roi.
Il fut élu le [cinq mai 1789|1789-05-05] par les députés de la ville.
Le pont fut emporté le [9 8bre 1640|1640-10-09] par la rivière.
Le premier régiment et les 12 canons de la ville étaient sur la place.
Le moulin brûla le [3 mai 1711|1711-05-03]. [Ce jour|1711-05-03]-là le meunier était à la ville.
# Spanish
La Ley 12/2009, de [30 de octubre|2009-10-30], regula el asilo, y el Real Decreto 463/2020, de [14 de marzo|2020-03-14], la alarma.
El molino ardió el [3 de mayo de 1711|1711-05-03]. [Aquel día|1711-05-03] el dueño estaba en la villa.
Los soldados entraron el [3 de mayo de 1808|1808-05-03]. El [7 del mismo mes|1808-05-07] quemaron el archivo.
Los vecinos huyeron el [3 de mayo de 1808|1808-05-03] y el día [11|1808-05-11] volvieron a la villa.
La obra se empezó en [abril de 1640|1640-04] y en [octubre del mismo año|1640-10] se acabó.
La nave llegó el [dos de junio de 1598|1598-06-02] con los soldados.
El rey murió en [1598|1598] y al [año siguiente|1599] los moros se fueron.
El barco salió el [2 de mayo de 1588|1588-05-02] y el [domingo siguiente|1588-05-08] se perdió.
# Italian
A dì [4 di maggio 1529|1529-05-04] venne il capitano con la gente. A dì [9 detto|1529-05-09] partì per la città.
Il ponte fu aperto il [3 giugno 1846|1846-06-03] dal re. Il giorno [7|1846-06-07] era già chiuso.
La peste venne nel [1630|1630], e nel mese di [luglio|1630-07] era nella città.
Il duca morì nel [1630|1630] e l'[anno seguente|1631] il figlio fu cacciato.
Il re partì il [due giugno 1846|1846-06-02] con la regina per la villa.
Il mulino bruciò il [3 maggio 1711|1711-05-03]. In [quel giorno|1711-05-03] il padrone era nella città.
# Dutch
De molen brandde op [3 mei 1711|1711-05-03]. [Op die dag|1711-05-03] was de molenaar in de stad.
De stad werd op den [3den Mei 1672|1672-05-03] door het leger van de koning genomen. Den [7den dito|1672-05-07] was het vrede.
De kerk is in [1602|1602] gebouwd en in het [volgende jaar|1603] door de brand verwoest.
De vloot kwam op [3 mei 1672|1672-05-03] aan. In [augustus|1672-08] was zij weg.
De brug werd op de [vierde mei 1711|1711-05-04] door de koning geopend.
# Portuguese
A nau chegou a [12 de março de 1640|1640-03-12]. No dia [15 do mesmo mês|1640-03-15] o governador foi preso.
A vila foi tomada em [1640|1640] e no [ano seguinte|1641] os soldados foram para o sul.
O rei morreu a [3 de junho de 1557|1557-06-03], e na [quarta-feira seguinte|1557-06-05] foi o enterro.
A ponte foi aberta em [dois de junho de 1903|1903-06-02] pelo rei.
# Polish
Wojsko weszło do miasta [3 maja 1655 roku|1655-05-03]. Dnia [7 tegoż miesiąca|1655-05-07] spalono kościół.
Most został otwarty w [1903 roku|1903]. W [czerwcu|1903-06] był już zamknięty.
Szkoła była czynna do [1831 roku|1831] i w [następnym roku|1832] została zamknięta.
W [XVII wieku|16] zbudowano zamek i kościół.
Urodził się [pierwszego maja 1811 roku|1811-05-01] w Krakowie i był lekarzem.
# Russian
Полк вышел из города [3 мая 1812 года|1812-05-03]. [7 мая|1812-05-07] он был на реке.
Мост был открыт [3 мая 1903 года|1903-05-03]. [7 числа того же месяца|1903-05-07] он был закрыт.
Школа была открыта в [1831 году|1831] и в [следующем году|1832] была закрыта.
Он был рождён [первого мая 1811 года|1811-05-01] в городе.
# Seasons, amounts of time, the day before and after
Im [Sommer 1816|1816-SU] wurde kein Korn geerntet. Im [Herbst|1816-FA] war der Preis hoch.
Die Stadt wurde am [15. Mai 1525|1525-05-15] genommen. [Drei Tage später|1525-05-18] war der Krieg zu Ende, und am [folgenden Tag|1525-05-19] kam der Rat.
Au [printemps de 1789|1789-SP] le pain manqua dans la ville. À l'[automne|1789-FA] le roi partit.
La ville fut prise le [3 mai 1562|1562-05-03]. [Deux jours après|1562-05-05], le pont fut coupé. [Le lendemain|1562-05-06] les soldats partirent.
La bataille de Dole dura trois jours après la prise du pont.
El puente se abrió en la [primavera de 1903|1903-SP] con una fiesta. [Dos años después|1905] se hundió.
El rey llegó el [3 de mayo de 1598|1598-05-03] y al [día siguiente|1598-05-04] se fue con la reina.
Il ponte fu aperto nell'[estate del 1846|1846-SU] dal re. [Tre anni dopo|1849] era già chiuso.
De stad werd op [3 mei 1672|1672-05-03] door het leger genomen. [Twee dagen later|1672-05-05] was het vrede, en de [volgende dag|1672-05-06] kwam de vloot.
A cidade foi tomada a [3 de maio de 1808|1808-05-03]. [Dois anos mais tarde|1810] voltou o rei. 
Bitwę stoczono [3 czerwca 1831 roku|1831-06-03] pod miastem. [Następnego dnia|1831-06-04] wojsko było w Krakowie, a [dwa dni później|1831-06-06] we Lwowie.
Город был взят [3 мая 1812 года|1812-05-03]. На [следующий день|1812-05-04] он был сожжён, а [три дня спустя|1812-05-07] полк был на реке.
Il re partì il [3 giugno 1846|1846-06-03] per la villa. Il [4|1846-06-04] di mattina era già nella città.
El rey llegó el [3 de mayo de 1598|1598-05-03] a la villa. El [5|1598-05-05] por la noche se fue.
# What is none
Der 3. Bezirk ist groß und am 2. Tor stand ein Mann mit den 5 Kindern.
Zwei Jahre nach dem Krieg war er nicht mehr in der Stadt.
Le 12 rue de la Paix est une maison de la ville et le 5e régiment est parti.
Marta y Domingo llegaron con el 40 por ciento de la gente.
Il 20 per cento della città non fu aperto dal re.
Den 5 mannen gaf hij een brood en zij waren in de stad.
# What is said of the day of writing
Die Firma ist [gestern|2024-03-05] in Bonn gegründet worden und nicht groß.
Le magasin fut fermé [hier|2024-03-05] par la ville.
El puente se abrió [ayer|2024-03-05] por la tarde.
Il ponte fu aperto [ieri|2024-03-05] dal re.
De brug werd [gisteren|2024-03-05] door de koning geopend.
Most został otwarty [wczoraj|2024-03-05] przez króla.
`
