package gazetteer

import "testing"

// sites are sentences about what texts name without the town or by a name of its time.
var sites = map[string][]sentence{
	"former states and territories": {
		{"The mission in Ubangi-Shari was closed, and its school moved to Middle Congo.", "Ubangi-Shari=CF; Middle Congo=CG"},
		{"Troops of the Free City of Danzig and of Manchukuo were not invited.", "Free City of Danzig=PL; Manchukuo=CN"},
		{"He sold horses in Alta California and in the Republic of Texas.", "Alta California=US; Republic of Texas=US.TX"},
		{"Die Grube in Oberschlesien und die Schule in Südtirol wurden geschlossen.", "Oberschlesien=PL; Südtirol=IT"},
		{"Le poste fut fondé en Haute-Volta, et un autre en Afrique équatoriale française.", "Haute-Volta=BF; Afrique équatoriale française=*"},
		{"El barco salió de la Guinea Española y llegó al Sáhara Español.", "Guinea Española=GQ; Sáhara Español=EH"},
	},
	"sites": {
		{"She studied at Harvard University and taught at Trinity College Dublin.", "Harvard University=US; Trinity College Dublin=IE"},
		{"He was held at Sing Sing and died in St Paul's Cathedral.", "Sing Sing=US; St Paul's Cathedral=GB"},
		{"The plane landed at Heathrow after a stop at O'Hare.", "Heathrow=GB; O'Hare=US"},
		{"Die Studenten trafen sich auf der Wartburg und nicht am Brandenburger Tor.", "Wartburg=DE; Brandenburger Tor=DE"},
		{"Il est enterré au Père-Lachaise, et son frère à Notre-Dame de Paris.", "Père-Lachaise=FR; Notre-Dame de Paris=FR"},
		{"Он был в Кремле и потом жил в городе Казани.", "Кремле=RU; Казани=RU"},
	},
	"battlefields": {
		{"He fell at Talavera; his brother was wounded at Isandlwana.", "Talavera=ES; Isandlwana=ZA"},
		{"They fought at Ezra Church and at Little Bighorn.", "Ezra Church=US; Little Bighorn=US"},
		{"The garrison held Rorke’s Drift until the column came from Majuba.", "Rorke’s Drift=ZA; Majuba=ZA"},
		{"Er wurde in der Schlacht am Weißen Berg und bei Leuthen nicht verwundet.", "Weißen Berg=CZ; Leuthen=PL"},
		{"Le régiment s'est battu à Quatre-Bras et dans le Chemin des Dames.", "Quatre-Bras=BE; Chemin des Dames=FR"},
	},
	"natural features": {
		{"Ash from Pavlof fell on ships that lay in Manila Bay.", "Pavlof=US; Manila Bay=PH"},
		{"They wintered at Vostok Station and reached the South Pole.", "Vostok Station=AQ; South Pole=AQ"},
		{"The ferry sank in the Tablas Strait, not on the Dogger Bank.", "Tablas Strait=PH; Dogger Bank=Dogger Bank"},
		{"Das Schiff fuhr durch die Magellanstraße und nicht um das Kap Hoorn.", "Magellanstraße=CL; Kap Hoorn=*"},
		{"Le navire a passé le détroit et mouilla dans la Baie de Quiberon.", "Baie de Quiberon=FR"},
		{"Os barcos não passaram o Cabo da Boa Esperança.", "Cabo da Boa Esperança=*"},
	},
}

func TestSites(t *testing.T) { checkSentences(t, sites) }
