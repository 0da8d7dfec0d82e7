package extract

import (
	"strings"

	"chronotope/model/language"
)

// phrasebook is what tells in a language whose grammar is not known how a sentence is meant and
// whether a time dates it. Words are in small letters.
type phrasebook struct {
	things    []string        // what is known by its date, as "treaty" is
	records   []string        // those of them that tell of the day that they are of: minutes
	endings   map[string]bool // that those have; nil for any of three letters
	links     map[string]bool // words that lead from it to its date
	by        map[string]bool // words before it that say that something was done by it
	instances []string        // endings of it that say so
	makes     []string        // stems of words that say that it was made

	supposes map[string]bool // words that open a clause that only supposes something
	denies   []string        // stems of verbs that deny what follows
	says     []string        // stems of verbs that report what follows
	that     map[string]bool // words that open what is denied or said
	sources  [][]string      // phrases that name a source behind them
	hearsay  map[string]bool // words for what is only told
	// sourceComma tells that a comma ends the name of a source that opens a sentence.
	sourceComma bool
	plans       map[string]bool // words for what is to come
	futures     []string        // endings of verbs that tell of it

	compares [][]string // phrases before a time that only serves to compare
	accessed [][]string // phrases before a time at which something was looked up, or brought up to date
	dated    [][]string // phrases before the date of a letter or paper
	compound bool       // nouns are put together, and have capitals
}

func phrases(list string) (out [][]string) {
	for p := range strings.SplitSeq(list, "|") {
		out = append(out, strings.Fields(p))
	}
	return out
}

// phrasebooks are those of the languages of which only dates and places are read.
var phrasebooks = map[language.Code]*phrasebook{
	language.German: {
		things: strings.Fields(`vertrag verträge gesetz verordnung bescheid beschluss beschluß entscheidung urteil verfügung erlass erlaß dekret edikt abkommen übereinkommen
			konvention vereinbarung urkunde testament satzung verfassung richtlinie bericht gutachten rechnung klage antrag angebot patent privileg bulle
			roman gedicht gemälde karte stadtplan ausgabe auflage novelle statut einspruch widerspruch mandat haushalt fassung`),
		endings:  set("s es e en n er ern"),
		records:  strings.Fields("protokoll niederschrift tagebuch"),
		links:    set("vom von aus des jahres jahre dem"),
		by:       set("mit durch per mittels seinem ihrem seiner ihrer"),
		makes:    strings.Fields("geschlossen abgeschlossen unterzeichne unterschrieb erlassen verabschied verfasst verfaßt geschrieben schrieb erschien veröffentlich gedruckt ausgestellt ausgefertigt eingereicht"),
		supposes: set("wenn falls sofern sollte wofern hätte hätten wäre wären"),
		denies:   strings.Fields("bestritt bestreite leugne dementier abgestritten"),
		says:     strings.Fields("sagt sage erklär behaupte berichte erzähl schrieb schreib angab bezeug versicher gestand meint teilte glaub vermut"),
		that:     set("dass daß"),
		sources:  phrases("laut|nach angaben|nach aussage|nach auskunft|nach ansicht"),
		hearsay:  set("angeblich mutmaßlich vermutlich"),
		plans:    set("soll sollen geplant geplante vorgesehen voraussichtlich beabsichtigt plant planen erwartet rechnet"),
		compares: phrases("gegenüber|im vergleich zu|im vergleich zum|verglichen mit|als noch|wie im jahr"),
		accessed: phrases("abgerufen am|abruf am|aktualisiert am|zugriff am|eingesehen am|abruf|zugriff|stand"),
		dated:    phrases("datiert vom|datirt vom|datiert auf den"),
		compound: true,
	},
	language.French: {
		things: strings.Fields(`traité loi décret ordonnance arrêt arrêté jugement décision contrat bail convention accord charte constitution édit bulle
			testament acte règlement directive rapport circulaire facture plainte requête pétition brevet statut roman poème tableau carte édition
			avenant protocole budget délibération résolution`),
		endings:     set("s x"),
		records:     strings.Fields("procès-verbal verbal"),
		links:       set("du de d"),
		by:          set("par son sa leur"),
		makes:       strings.Fields("signé conclu adopté promulgué rendu écrit rédigé publié paru imprimé délivré déposé"),
		supposes:    set("si s'il s'ils"),
		denies:      strings.Fields("nie nié nia niait démen démenti conteste contesta contesté"),
		says:        strings.Fields("dit déclar affirm racont rapport expliqu soutien soutint précis assur témoign écri croit pens estim prétend indiqu"),
		that:        set("que qu'il qu'elle qu'ils qu'elles qu'on qu'un qu'une"),
		sources:     phrases("selon|d'après"),
		sourceComma: true,
		hearsay:     set("aurait auraient prétendument apparemment"),
		plans:       set("sera seront aura auront prévu prévue prévus prévues devra devront ouvrira débutera commencera doit prévoit prévoient envisage envisagent"),
		futures:     strings.Fields("era eront iront dra dront rront"),
		compares:    phrases("par rapport à|contre|qu'en|comme en|comparé à|comparée à"),
		accessed:    phrases("consulté le|consultée le|mis à jour le|mise à jour le|mise à jour|consultation le"),
		dated:       phrases("daté du|datée du|datés du|datées du|en date du"),
	},
	language.Spanish: {
		things: strings.Fields(`tratado ley decreto sentencia orden resolución resoluciones acuerdo contrato convenio carta-puebla constitución edicto bula testamento
			escritura reglamento directiva informe circular factura demanda petición patente estatuto novela poema cuadro mapa edición plano protocolo presupuesto
			pragmática ordenanza`),
		endings:     set("s es"),
		records:     strings.Fields("acta"),
		links:       set("de del fecha año"),
		by:          set("por mediante su"),
		makes:       strings.Fields("firm conclu aprob promulg dict escrib redact public imprim expid present otorg"),
		supposes:    set("si"),
		denies:      strings.Fields("negó niega negaba negaron desmintió desmiente desmintieron"),
		says:        strings.Fields("dijo dice dijeron declar afirm cuenta contó relat explic sostien sostuvo asegur escrib cree creía"),
		that:        set("que"),
		sources:     phrases("según"),
		sourceComma: true,
		hearsay:     set("supuestamente presuntamente"),
		plans:       set("será serán tendrá tendrán habrá previsto prevista previstos previstas deberá abrirá comenzará prevé prevén planea planean"),
		futures:     strings.Fields("ará erá irá arán erán irán"),
		compares:    phrases("frente a|respecto a|que en|comparado con|en comparación con|como en"),
		accessed:    phrases("consultado el|consultada el|acceso el|acceso|actualizado el|actualizada el|consulta"),
		dated:       phrases("fechado el|fechada el|fechado a|con fecha de|con fecha|de fecha"),
	},
	language.Italian: {
		things: strings.Fields(`trattato legge decreto sentenza ordinanza ordine delibera deliberazione accordo contratto convenzione statuto costituzione editto bolla
			testamento atto regolamento direttiva relazione circolare fattura domanda brevetto romanzo poema dipinto quadro mappa edizione protocollo bilancio`),
		endings:     set("i e"),
		records:     strings.Fields("verbale"),
		links:       set("del di dell dell'anno anno data in dello"),
		by:          set("con mediante sua suo dal dalla"),
		makes:       strings.Fields("firmat conclus approvat promulgat emess scritt redatt pubblicat stampat stipulat"),
		supposes:    set("se qualora"),
		denies:      strings.Fields("negò nega negato smentì smentito negava"),
		says:        strings.Fields("disse detto dice dichiar afferm raccont spieg sostien sostenn scriss credev assicur"),
		that:        set("che"),
		sources:     phrases("secondo"),
		sourceComma: true,
		hearsay:     set("presumibilmente sarebbe sarebbero avrebbe avrebbero"),
		plans:       set("sarà saranno avrà avranno previsto prevista previsti dovrà aprirà inizierà prevede prevedono"),
		futures:     strings.Fields("arà erà irà aranno eranno iranno"),
		compares:    phrases("rispetto al|rispetto a|contro|che nel|confronto con il"),
		accessed:    phrases("consultato il|consultata il|accesso il|aggiornato il|aggiornata il|aggiornato al"),
		dated:       phrases("datato|datata|datata il|datato il|in data del|recante la data del"),
	},
	language.Portuguese: {
		things: strings.Fields(`tratado lei decreto sentença acórdão ordem resolução acordo contrato convenção carta constituição édito bula testamento escritura
			regulamento diretiva relatório circular fatura petição alvará patente romance poema quadro mapa edição portaria despacho orçamento`),
		endings:     set("s es"),
		records:     strings.Fields("ata"),
		links:       set("de do ano datado datada"),
		by:          set("por mediante pelo pela sua seu"),
		makes:       strings.Fields("assinad celebrad aprovad promulgad escrev escrit publicad impress emitid assinou"),
		supposes:    set("se caso"),
		denies:      strings.Fields("negou nega negava negaram desmentiu desmente"),
		says:        strings.Fields("disse diz disseram declar afirm conta contou relat explic assegur escrev acredit"),
		that:        set("que"),
		sources:     phrases("segundo|conforme|de acordo com"),
		sourceComma: true,
		hearsay:     set("supostamente alegadamente"),
		plans:       set("será serão terá terão haverá previsto prevista previstos deverá abrirá começará prevê planeja"),
		futures:     strings.Fields("ará erá irá arão erão irão"),
		compares:    phrases("face a|em relação a|do que em|comparado com|em comparação com"),
		accessed:    phrases("acessado em|acesso em|consultado em|consultada em|atualizado em"),
		dated:       phrases("datado de|datada de|com data de"),
	},
	language.Dutch: {
		things: strings.Fields(`verdrag wet besluit vonnis arrest beschikking overeenkomst contract akte testament grondwet verordening richtlijn rapport factuur octrooi
			statuut plakkaat roman gedicht schilderij kaart uitgave editie uitspraak begroting`),
		endings:  set("en s n"),
		records:  strings.Fields("notulen verslag"),
		links:    set("van uit het jaar d.d gedateerd"),
		by:       set("bij per door zijn haar hun"),
		makes:    strings.Fields("gesloten ondertekend aangenomen uitgevaardigd geschreven schreef gepubliceerd gedrukt verleden opgemaakt"),
		supposes: set("als indien mits wanneer"),
		denies:   strings.Fields("ontken betwist"),
		says:     strings.Fields("zei zeg verklaar vertel bericht meld schreef beweer denk geloof"),
		that:     set("dat"),
		sources:  phrases("volgens"),
		hearsay:  set("naar verluidt vermoedelijk"),
		plans:    set("zal zullen gepland geplande voorzien plant verwacht"),
		compares: phrases("vergeleken met|ten opzichte van|dan in|tegenover"),
		accessed: phrases("geraadpleegd op|bijgewerkt op|bezocht op"),
		dated:    phrases("gedateerd|gedateerd op|gedagtekend|d.d"),
	},
	language.Polish: {
		things: strings.Fields(`traktat ustaw dekret wyrok postanowieni decyzj uchwał rozporządzeni umow konwencj konstytucj edykt bull testament akt regulamin dyrektyw
			raport sprawozdani faktur skarg wnios patent statut powieś wiersz obraz map wydani zarządzeni budżet`),
		records:   strings.Fields("protokó"),
		links:     set("z dnia roku r ze"),
		instances: []string{"em", "ą", "iem"},
		makes:     strings.Fields("podpisan zawart uchwalon wydan napisa sporządz opublikowa ogłosz przyjęt"),
		supposes:  set("jeśli jeżeli gdyby o ile"),
		denies:    strings.Fields("zaprzecz"),
		says:      strings.Fields("powiedzia oświadczy stwierdz twierdz zezna poda opowiada pisa wyjaśni uważa sądzi"),
		that:      set("że iż"),
		sources:   phrases("według|zdaniem"),
		hearsay:   set("podobno rzekomo ponoć"),
		plans:     set("będzie będą zostanie zostaną planowany planowana planowane planuje planują odbędzie odbędą przewiduje"),
		compares:  phrases("w porównaniu z|wobec|niż w"),
		accessed:  phrases("dostęp|dostęp dnia|data dostępu|aktualizacja|ostatnia aktualizacja"),
		dated:     phrases("datowany|datowana|datowane|z datą|opatrzony datą"),
	},
	language.Russian: {
		things: strings.Fields(`договор закон указ декрет приговор решени постановлени определени соглашени конвенци конституци эдикт булл завещани устав
			директив отчет отчёт доклад счет счёт жалоб заявлени патент роман поэм картин карт издани приказ бюджет`),
		records:     strings.Fields("протокол"),
		links:       set("от года г за"),
		instances:   []string{"ом", "ем", "ой", "ью", "ею"},
		makes:       strings.Fields("подписан заключен заключён принят издан написан составлен опубликован вынесен"),
		supposes:    set("если бы коли"),
		denies:      strings.Fields("отрица опроверг"),
		says:        strings.Fields("сказа заяви утвержда сообщ рассказ показа писа написа объясни счита полага"),
		that:        set("что"),
		sources:     phrases("по словам|согласно|по данным|по сообщению"),
		sourceComma: true,
		hearsay:     set("якобы предположительно"),
		plans:       set("будет будут планируется планирует планируют запланирован запланировано состоится состоятся"),
		compares:    phrases("по сравнению с|чем в|против"),
		accessed:    phrases("дата обращения|обновлено"),
		dated:       phrases("датированное|датированный|датированная|помеченное"),
	},
}
