package timex

// phrasesForeign are explicit dates in the languages other than English that are read.
const phrasesForeign = `
# German
Die Brücke wurde am [12. Juni 1903|1903-06-12] eröffnet und ist nicht mehr da.
Das Haus ist am [Dienstag, 12. Juni 1903|1903-06-12] abgebrannt und nicht wieder gebaut worden.
Das Haus ist am [12.6.1903|1903-06-12] abgebrannt und nicht wieder gebaut worden.
Das Haus ist am [12. Jan. 1903|1903-01-12] abgebrannt und nicht wieder gebaut worden.
Das Haus ist im [Juni 1903|1903-06] abgebrannt und nicht wieder gebaut worden.
Das Haus wurde [Anfang 1903|1903||START] gebaut und ist nicht mehr da.
Das Haus wurde [Ende der 1920er Jahre|192||END] gebaut und ist nicht mehr da.
Das Haus wurde in den [1920er Jahren|192] gebaut und ist nicht mehr da.
Das Haus wurde in der zweiten Hälfte des [19. Jahrhunderts|18] gebaut und ist nicht mehr da.
Das Haus wurde im [frühen 19. Jahrhundert|18||START] gebaut und ist nicht mehr da.
Das Haus wurde im [19. Jh.|18] gebaut und ist nicht mehr da.
Das Haus wurde zwischen dem [3. Mai|1920-05-03] und dem [5. Juni 1920|1920-06-05] gebaut und ist nicht mehr da.
Das Haus wurde von [1903|1903] bis [1905|1905|1903/1905] gebaut und ist nicht mehr da.
Das Haus wurde [1903|1903] gebaut und ist nicht mehr da.
Die Schlacht war [490 v. Chr.|BC0490|-0489] und nicht später.
Die Stadt wurde im [Jahre 70 n. Chr.|0070] zerstört und nicht wieder gebaut.
Der Maler (* [3. Mai 1844|1844-05-03]; † [6. Juni 1900|1900-06-06]) war nicht von hier.
Der Maler ([1844|1844]–[1900|1900|1844/1900]) war nicht von hier.
Das Haus wurde in den [20er Jahren des 20. Jahrhunderts|192] gebaut und ist nicht mehr da.
Das Haus wurde vom [17.|16] bis zum [19. Jahrhundert|18] gebaut und ist nicht mehr da.
Der Vertrag vom [3. Mai 1920|1920-05-03|1920-05-03] ist nicht mehr da.
Die Halle hat 1903 Sitze und ist auf Seite 1905 nicht zu sehen.
Der Turm ist 1903 m hoch und das Tor nicht.
# French
Le pont fut ouvert le [12 juin 1903|1903-06-12] par le roi.
Le pont fut ouvert le [mardi 12 juin 1903|1903-06-12] par le roi.
Le pont fut ouvert le [1er avril 1903|1903-04-01] par le roi.
Le pont fut ouvert en [juin 1903|1903-06] par le roi.
Le pont fut ouvert [début juin 1903|1903-06||START] par le roi.
Le pont fut ouvert en [1903|1903] par le roi.
Le pont fut construit de [1903|1903] à [1905|1905|1903/1905] par la ville.
Le pont fut construit du [30 mai|1903-05-30] au [2 juin 1903|1903-06-02|1903-05-30/1903-06-02] par la ville.
Le pont fut construit au [XIXe siècle|18] par la ville.
Le pont fut construit au [XIXᵉ siècle|18] par la ville.
Le pont fut construit au [début du XIXe siècle|18||START] par la ville.
Le pont fut construit à la [fin du XIXe siècle|18||END] par la ville.
Le pont fut construit dans les [années 1920|192] par la ville.
La ville fut prise en [146 av. J.-C.|BC0146] par les légions.
La ville fut prise au [IIe siècle av. J.-C.|BC01] par les légions.
Le peintre (né le [3 mai 1844|1844-05-03], mort en [1900|1900]) est du nord.
Le pont fut construit du [XVe|14] au [XVIIe siècle|16] par la ville.
Le pont fut construit au [dix-neuvième siècle|18] par la ville.
Le traité du [3 mai 1920|1920-05-03|1920-05-03] est dans la salle.
Le pont fut construit dans les [années 20|202] par la ville.
Le coup du [18 brumaire an VIII|1799-11-09] est dans la salle.
# Spanish
El puente se abrió el [12 de junio de 1903|1903-06-12] por la tarde.
El puente se abrió el [martes, 12 de junio de 1903|1903-06-12] por la tarde.
El puente se abrió en [junio de 1903|1903-06] por la tarde.
El puente se abrió en [1903|1903] con una fiesta.
El puente se construyó en el [siglo XIX|18] con piedra.
El puente se construyó a [principios del siglo XIX|18||START] con piedra.
El puente se construyó a [finales del siglo XIX|18||END] con piedra.
El puente se construyó en los [años 1920|192] con piedra.
El puente se construyó en la [década de 1920|192] con piedra.
El puente se construyó entre [1903|1903] y [1905|1905|1903/1905] con piedra.
La ciudad cayó en el [146 a. C.|BC0146] y no se levantó.
La ciudad cayó en el [siglo II a. C.|BC01] y no se levantó.
El puente se construyó entre los [siglos XV|14] y [XVI|15] con piedra.
El puente se construyó en los [años 20 del siglo XX|192] con piedra.
# Italian
Il ponte fu aperto il [12 giugno 1903|1903-06-12] dal re.
Il ponte fu aperto il [1º giugno 1903|1903-06-01] dal re.
Il ponte fu aperto [martedì 12 giugno 1903|1903-06-12] dal re.
Il ponte fu aperto nel [giugno 1903|1903-06] dal re.
Il ponte fu costruito nel [XIX secolo|18] dalla città.
Il ponte fu costruito alla [fine del XIX secolo|18||END] dalla città.
Il ponte fu costruito negli [anni 1920|192] dalla città.
Il ponte fu costruito dal [1903|1903] al [1905|1905|1903/1905] dalla città.
La città cadde nel [146 a.C.|BC0146] e non si rialzò.
# Dutch
De brug werd op [12 juni 1903|1903-06-12] door de koning geopend.
De brug werd op [dinsdag 12 juni 1903|1903-06-12] door de koning geopend.
De brug werd in [juni 1903|1903-06] door de koning geopend.
De brug werd in de [19e eeuw|18] door de stad gebouwd.
De brug werd in de [negentiende eeuw|18] door de stad gebouwd.
De brug werd aan het [einde van de 19e eeuw|18||END] door de stad gebouwd.
De brug werd in de [jaren 1920|192] door de stad gebouwd.
De brug werd van [1903|1903] tot [1905|1905|1903/1905] door de stad gebouwd.
De stad werd in [146 v.Chr.|BC0146] door het leger verwoest.
# Portuguese
A ponte foi aberta em [12 de junho de 1903|1903-06-12] pelo rei.
A ponte foi aberta na [terça-feira, 12 de junho de 1903|1903-06-12] pelo rei.
A ponte foi aberta em [junho de 1903|1903-06] pelo rei.
A ponte foi construída no [século XIX|18] pela cidade.
A ponte foi construída no [final do século XIX|18||END] pela cidade.
A ponte foi construída na [década de 1920|192] pela cidade.
A ponte foi construída entre [1903|1903] e [1905|1905|1903/1905] pela cidade.
A cidade caiu em [146 a.C.|BC0146] e não se ergueu.
# Polish
Most został otwarty [12 czerwca 1903|1903-06-12] przez króla i jest do dziś.
Most został otwarty [12 czerwca 1903 r.|1903-06-12] przez króla i jest do dziś.
Most został otwarty we [wtorek, 12 czerwca 1903 roku|1903-06-12] przez króla i jest do dziś.
Most został otwarty w [czerwcu 1903 roku|1903-06] przez króla i jest do dziś.
Most powstał w [XIX wieku|18] i jest do dziś.
Most powstał pod [koniec XIX wieku|18||END] i jest do dziś.
Most powstał w [latach 1903|1903]–[1905|1905|1903/1905] i jest do dziś.
Most powstał w [1903 roku|1903] i jest do dziś.
Miasto upadło w [146 roku p.n.e.|BC0146] i nie jest już duże.
Most powstał w [latach 20. XX wieku|192] i jest do dziś.
# Russian
Мост был открыт [12 июня 1903 года|1903-06-12] в городе.
Мост был открыт во [вторник, 12 июня 1903 г.|1903-06-12] в городе.
Мост был открыт в [июне 1903 года|1903-06] в городе.
Мост был построен в [XIX веке|18] в городе.
Мост был построен в [конце XIX века|18||END] в городе.
Мост был построен в [1903 году|1903] в городе.
Мост был построен в [1920-х годах|192] в городе.
Мост был построен с [1903|1903] по [1905 год|1905|1903/1905] в городе.
Город был взят в [146 году до н. э.|BC0146] врагом.
Город был взят во [II веке до н. э.|BC01] врагом.
# Arabic
افتتح الجسر في [12 يونيو 1903|1903-06-12] في المدينة.
افتتح الجسر يوم [الثلاثاء 12 يونيو 1903|1903-06-12] في المدينة.
افتتح الجسر في [١٢ حزيران ١٩٠٣|1903-06-12] في المدينة.
افتتح الجسر في [12 جوان 1903|1903-06-12] في المدينة.
افتتح الجسر في [تشرين الثاني 1903|1903-11] في المدينة.
افتتح الجسر في [عام 1903|1903] في المدينة.
بني الجسر في [القرن التاسع عشر|18] في المدينة.
سقطت المدينة في [عام 146 قبل الميلاد|BC0146] في الحرب.
سقطت المدينة في [146 ق.م|BC0146] في الحرب.
# Years in words
Die Mühle wurde im [Jahre achtzehnhundertvierundvierzig|1844] gebaut und ist nicht mehr da.
[Neunzehnhundertvierzehn|1914] wurde er eingezogen und verließ das Dorf.
Am [dritten März achtzehnhundertachtundvierzig|1848-03-03] war in Wien ein Aufstand.
La escuela fue fundada el día [tres de mayo de mil novecientos veintidós|1922-05-03] por el rey.
En [mil ochocientos cuarenta y ocho|1848] se cerró la casa.
La escuela tiene mil quinientos alumnos y no es nueva.
L'an [mil huit cent quarante-huit|1848], le pont fut ouvert par le roi.
Le pont fut construit en [mille neuf cent quatre-vingt-dix-huit|1998] par la ville.
Le roi donna mille francs à la ville.
La villa fu costruita nel [millenovecentoventidue|1922] e non è più qui.
L'anno [mille ottocento quarantotto|1848] il convento fu chiuso.
Il [ventitré maggio millenovecentoquindici|1915-05-23] i soldati partirono per la guerra.
A casa foi fundada em [mil oitocentos e noventa e dois|1892] por um rei.
De kerk werd in [achttienhonderd vierenveertig|1844] gebouwd door de heer.
In [negentienhonderdtweeëntwintig|1922] werd de school geopend door de heer.
Roku [tysiąc osiemset czterdziestego ósmego|1848] szkoła została zamknięta.
Most otwarto w [tysiąc dziewięćset dwudziestym drugim roku|1922] i nie ma go już.
`
