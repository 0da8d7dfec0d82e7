package english

// nouns are those that name an occurrence, or a body that acts.
var nouns = map[Class]string{
	EventNoun: `war battle siege revolt revolution rebellion uprising invasion attack raid bombing massacre campaign crisis conflict
		coup election referendum conference congress summit forum meeting session assembly convention treaty agreement
		accord accords pact declaration protocol charter armistice ceasefire truce surrender capture fall liberation
		occupation expedition voyage mission launch landing crash accident disaster earthquake flood fire eruption storm
		hurricane epidemic pandemic outbreak famine strike protest protests riot riots demonstration march trial execution
		assassination murder death birth wedding marriage coronation inauguration resignation appointment founding
		foundation establishment creation opening closure closing merger acquisition release publication premiere festival
		exhibition fair games olympics championship tournament cup race concert speech address visit tour journey migration
		discovery invention partition unification independence annexation secession blockade offensive operation mutiny
		crusade plague census reform act law resolution report statement ceremony parade funeral purge panic depression
		recession collapse debut vote ruling verdict shooting explosion collision derailment sinking incident affair scandal
		talks negotiations ratification abolition incorporation recall memorandum communique era period reign move purchase
		sale grant commission settlement union dissolution abdication succession celebration anniversary treaties agreements
		compact manifesto bombings attacks blitz landings pogrom expo edict synod peace conventions trials tribunal wars`,
	Body: `company corporation university college institute bank party ministry department agency society museum church
		school hospital foundation association federation league committee council board club team empire kingdom
		republic dynasty regiment division army navy corps hotel press house street`,
}
