package timex

import "testing"

func TestForeignFeasts(t *testing.T) { checkPhrases(t, phrasesForeignFeasts) }

// phrasesForeignFeasts are feasts as other languages call them.
const phrasesForeignFeasts = `
Zu [Pfingsten 1848|1848-06-11] wurde die Fahne geweiht, und an [Weihnachten|1848-12-25] war sie verbrannt.
Am [Ostermontag 1875|1875-03-29] kam der Bischof, und zu [Michaelis|1875-09-29] war er nicht mehr da.
Die Osterinsel und der Weihnachtsmann sind keine Tage und der Ostermarkt ist auch keiner.
On ouvrit la foire à la [Saint-Jean 1731|1731-06-24] et on la ferma à la [Toussaint|1731-11-01] par ordre du roi.
Le loyer fut payé à [Noël 1731|1731-12-25], le reste le [lundi de Pâques|1731-03-26] de la même ville.
La rue Saint-Jean et l'île de Pâques ne sont pas des jours, ni Noël Martin, maire de la ville.
La feria se abrió por [San Juan de 1731|1731-06-24] y se cerró en la [Navidad|1731-12-25] por orden del rey.
La procesión del [Viernes Santo de 1731|1731-03-23] no salió por la lluvia.
San Juan es una ciudad y el hotel Navidad no es un día.
La fiera si aprì a [Pasqua del 1731|1731-03-25] e si chiuse per [San Martino|1731-11-11] con la neve.
A [Natale 1731|1731-12-25] il conte era nella villa, ma l'isola di Pasqua non fu vista.
De kermis werd met [Pinksteren 1731|1731-05-13] geopend en op [Kerstmis|1731-12-25] was alles weg.
A feira abriu no [Natal de 1731|1731-12-25] e fechou pelo [São João|1731-06-24] por ordem do rei.
A cidade de Natal não é um dia, nem São João da Madeira.
Jarmark otwarto na [święty Michał 1731|1731-09-29] i był do [Bożego Narodzenia|1731-12-25] w mieście.
W [Wielkanoc 1731|1731-03-25] nie było nikogo, a po [Zielonych Świątkach|1731-05-13] byli wszyscy.
`
