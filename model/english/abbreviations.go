package english

// abbreviations are words that are written with a full stop, without their last, and the
// words that show that a sentence begins behind one.
var abbreviations = map[Class]string{
	Abbreviation: `mr mrs ms dr prof st ste gen col maj capt lt sgt cpl pvt adm cmdr comdr brig rev hon gov sen rep
		pres messrs fr br bp abp card cllr supt insp det dipl ing mme mlle mgr sr.dr mt ft vs viz cf fig figs vol vols pp ed eds
		trans ca approx est e.g i.e al fl b.p op nr r
		thos wm jos jas jno chas geo robt saml benj edw edwd richd danl alexr archd margt fredk mo lat`,
	Clipping: `inc ltd co corp plc llc bros etc jr sr esq govt dept univ assn ave blvd rd sq ph.d d.c vers natl intl hrs min
		max mins`,
	Opener: `the a an in on at by after before during since until when while as if it its he she they we i his her their our
		this that these those there then thus however although though but and or nor yet so for from with within without under
		over between among both each every some many most several few all any no not only also later early earlier
		meanwhile today now here once one two three who what where why how following according despite because to of instead
		finally eventually soon nevertheless moreover another other upon throughout unlike like such my your you`,
}
