"""What hostile acts are told with: protest, arms, sanctions, constraint, violence. Data only."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "PROTEST": """
        demonstrate; rally; march; picket; @START|stage|call|called|observe|go ~ @PROTESTS;
        =go|=went|=going|=gone|=be|=were|=are|=on =on =strike; =on strike|hunger-strike|=hunger;
        +hunger|general|labour|labor|national|nationwide strike|stoppage; strike =for|=over|=against|=in_protest;
        boycott ~
        class|election|work|poll|vote|school|shop|goods|product|lecture|course|session|parliament|referendum|bus;
        boycott; +boycott; @CROWD ~ strike; down|lay ~ tool; walk_off; walk =out; stay ~ away =from
        =work|=home|=school; shun|refuse|stop ~ =work; =refused|=refuse|=refusing|=refuses ~ =food|=meals|=eat;
        =sew|=sewed|=sewn ~ lip|mouth; fast ~ =to|=for|=in|=against; @BLOCK ~ @ROADS; set_up|erect|build|throw_up ~
        barricade|roadblock|road-block|human_chain; roadblock; barricade; =form|=formed|=forms|=make|=made ~ human
        =chain|=wall; protest =against|=outside|=in|=for|=the|=by; =to protest; +=in protest; @CROWD ~ protest;
        take|=took|=taken|=pour|=poured|=spill|=spilled ~ =to|=into|=onto =the street|square;
        fill|throng|pack|jam|crowd|line ~ street|square|avenue|plaza; converge =on|=for; throw|hurl|lob|pelt|rain ~
        stone|rock|egg|tomato|bottle|paint|shoe|brick|petrol_bomb|firebomb|fire_bomb|molotov|paving; stone; pelt;
        @CROWD ~
        burn|torch|smash|attack|storm|loot|rampage|clash|occupy|surround|chant|gather|block|besiege|ransack|overturn|invade|seize|fight|break|shout|hurl|throw|lob|pelt|stone|set|surge|mass|assemble|congregate|camp;
        rampage; ransack; loot; =burn|=burned|=burnt|=burning|=torch|=torched|=trample|=trampled|=burns ~
        flag|effigy|portrait|book|copy|picture; chant|shout ~ slogan|outside; wave ~ banner|placard|flag; carry ~
        banner|placard; occupy ~
        office|factory|embassy|university|building|church|square|plant|ministry|campus|faculty; chain|handcuff ~
        themselves|himself|herself; hold ~ candlelight|silent|minute|mass; =sit|=sat|=sitting ~ =in|=down =in; stage;
        @UNIONS ~ walk_out|strike|stop_work; collect|gather ~ signature; sign ~ petition; petition drive;
        +=demonstrators|=protesters|=protestors|=rioters; +@UNREST; +demonstration|=rallies|=protests ~
        against|in|outside|over; clash =with =police|=riot|=troops|=security; fight|battle ~ police|riot; @CROWD ~ =to
        =demand|=to_demand|=demanding|=calling|=protesting|=in_protest; disobey ~ curfew|order; observe ~ silence;
        bring ~ =to =a =standstill|=halt; =came|=come|=grind|=ground|=brought =to =a =standstill|=halt; self-immolate;
        immolate; =set ~ himself|herself|themselves ~ =fire|=alight|=ablaze; stop|down ~ =work; slow|slowdown ~ =work;
        refuse =to =work; mutiny; sing ~ outside; turn ~ backs; rise|=rose =up|=in; revolt; drive ~
        tractor|cattle|sheep; =rioted|=rioting|=riots; +riot; bang ~ pot|pan; light ~ candle;
        =fasting|=fasted|=starving; pitch ~ tent; blow ~ whistle; man ~ picket; burn|hang ~ effigy; set ~ alight; shave
        ~ head; =lie|=lay =down =in|=on ~ road|track|street; camp ~ outside|=in =front; besiege ~
        bank|ministry|embassy|parliament|office; smash ~ window; @CROWD ~
        bang|light|camp|pitch|picket|walk|march|pour|parade|jeer|boo|hoot|stone|ring|squat|dance|sing|kneel|pray|refuse|fast|disrupt|barricade|overrun|defy|brave;
        =threw|=throw|=hurl|=hurled|=hurling ~ firebomb|stone|bottle|egg|shoe; occupy ~
        terminal|oil|platform|field|factory|plant|mine|bank; take ~ =to ~ street; bring|=brought ~ traffic|city|country
        =to; paralyse|paralyze ~ country|capital|city|transport|port; stop ~ trains; refuse ~ pay ~ tax; stay ~
        indoors; close ~ shops =in; =shut =their =shops; keep ~ children =home; @UNIONS ~ walk_out|strike|stage; tie ~
        themselves; @CROWD ~ =against; go ~ slow; wear ~ black|armbands; hoist ~ banner; turn ~ out =in =force;
        rise|rose =up|=against; vent ~ anger; honk; sit|sat ~ =in; wave|waved ~ flag|placard|banner; clash|clashed ~
        with ~ police; battle|fight|fought ~ police|riot; throng; running =battles; clash|fight|battle|fought ~ =with ~
        student|demonstrator|protester|youth|rioter|crowd|striker;
        stop|cease|refuse|give_up ~ =eating|=food|=meals
    """,
    "MOBILIZE": """
        =on ~ alert; =on|=at standby|=stand-by|=readiness|=full_alert|=high_alert; raise|heighten ~ alert|readiness;
        mobilise|mobilize; mobilisation|mobilization; deploy; redeploy ~ to|along; +deployment; mass ~ @FORCES; mass;
        concentrate|assemble|gather|amass|muster|marshal ~ @FORCES; reinforce;
        beef|bolster|build|strengthen|step|double|tighten|boost|increase|augment|add|expand ~
        @FORCES|defence|defense|security|garrison|presence|patrol|budget|arsenal; =beefed|=stepped|=tightened =up ~
        security|patrol|presence;
        send|dispatch|despatch|move|order|rush|station|position|shift|fly|call_in|transfer|pour|ferry|bring|deploy|airlift|march|land|place|push|commit|throw
        ~ @FORCES; call_up; =called|=call|=calls =up ~ reservist|reserve|men|conscript|class|soldier|army; conscript;
        draft ~ men|soldier|youth; arm ~ itself|themselves|militia|civilian|villager; recruit; enlist; train ~
        hacker|soldier|troop|fighter|guerrilla|commando|recruit|pilot; test-fire|test-launch|testfire; test|launch|fire
        ~ missile|bomb|rocket|warhead ~ into|over|in =sea|=ocean|=the_sea|=test|=range; test|explode|detonate ~
        nuclear|hydrogen|atomic; @START|hold|stage|conduct|begin ~ military|naval|war|air|army|live-fire ~
        exercise|manoeuvre|maneuver|game|drill; +military|naval exercise|manoeuvre|maneuver; +build-up|buildup; patrol;
        scramble; state =of =readiness; war =footing; +war games; dig_in; =dug =in; fortify; entrench;
        install|position|site|station|place ~ missile|artillery|gun|rocket|battery|launcher|radar; declare ~
        =no-fly|war_footing; cancel ~ leave; ready ~ @FORCES; mine ~ harbour|border|frontier|waters; parade; arm;
        prepare ~ @FORCES; surround ~ embassy|building|compound|palace|parliament ~ police|troop|soldier; ring ~ with ~
        police|troop|tank; fly ~ over; build ~ wall|fence|bunker|fortification; set_up ~ cyber|command|checkpoint;
        cyber command|unit; raise ~ army|militia|battalion; pour|throw|pack|feed ~ men|division|helicopter|armour
        =into; put|place|placed ~ =on ~ war|full|combat =footing|=alert|=readiness; move|moved|move_up|bring_up ~
        @FORCES|carrier|missile|squadron; sail|steam ~ =to|=towards|=toward|=off; send|sent ~
        aircraft_carrier|carrier|warship|fleet|battleship|squadron|task_force|=gunboats; test-launch|test-fire;
        launch|fire|test ~ ballistic|long-range|nuclear ~ missile|rocket; extend ~ conscription|national_service; call
        ~ =to ~ colours|arms; dig ~ trench; build|built ~ trench|bunker; hold|held|begin|began ~
        exercises|manoeuvres|war_games ~ near|along|off; line ~ @FORCES; swell ~ ranks; arm ~ =with; raise ~ @FORCES;
        flex ~ muscle; show =of ~ force|strength; position; @FORCES ~ =on =the =move|=alert; stand ~ =by; =took|=take
        =up =positions; take ~ up ~ position; dispatch ~ @FORCES|carrier; step|stepped ~ up ~ patrols|surveillance;
        keep|kept ~ =on ~ alert; sandbag; set_up ~ cyber; place|put|keep ~ =on|=in|=at ~
        alert|standby|stand-by|readiness|footing
    """,
    "SANCTION": """
        expel; +expulsion; throw|kick|order|force|drum|boot|turn|drive|push|bundle|hound|ship ~ =out; =threw|=kicked
        =out; order ~ =to =leave; give ~ hour|day ~ =to =leave; tell ~ =to =leave; ask ~ =to =leave; declare ~ persona
        =non; persona =non;
        sever|break|cut|suspend|freeze|downgrade|reduce|end|rupture|snap|scale|curtail|limit|lower|review|strain|cool ~
        @TIES; break ~ =off; recall|withdraw|pull|bring|call ~
        ambassador|envoy|diplomat|attache|charge|high_commissioner; close|shut|vacate ~
        embassy|consulate|mission|legation|office; close|shut|seal ~ border|frontier|airspace|crossing|port|air_space;
        close|seal ~ =off; @STOP|@REDUCE ~
        aid|assistance|loan|credit|subsidy|help|funding|fund|payment|contribution|support|supply|=supplies|sale|shipment|delivery|ration|grant|relief|ship|arms|gas|oil|electricity|fuel|flight;
        deny|refuse ~ credit|loan; @STOP ~
        trade|export|import|purchase|cooperation|co-operation|investment|exchange|collaboration; @STOP ~ @TALKS; @STOP
        ~ participation|membership|involvement|role|work|operation|activity|mission|programme|program|project;
        +sanction =against|=on; +embargo =on|=against; embargo; boycott ~
        goods|meeting|summit|talks|conference|games|ceremony; blacklist; ostracise|ostracize; isolate; ban ~
        import|export|flight|trade|travel|sale|entry|airline|ship|visit; prohibit ~
        import|export|aid|trade|sale|entry|investment|flight; halt|stop|ban ~ all; freeze ~
        asset|account|fund|deposit|relation|tie|contact; revoke|withdraw|cancel|refuse|deny ~
        visa|licence|license|accreditation|recognition|invitation|contract|status|privilege;
        suspend|exclude|disqualify|eject|bar|ban|oust|expel ~ from ~
        membership|organisation|organization|commonwealth|union|league|council|meeting|games|community|summit|voting;
        suspend ~ membership; suspend; quit|leave ~
        organisation|organization|union|league|commonwealth|coalition|alliance|talks|pact|negotiating; walk_out ~
        of|from; =walked|=walk|=walks|=walking|=stormed =out; pull_out of|from ~
        talks|negotiation|mission|conference|alliance|force|coalition|pact; withdraw|pull|evacuate|remove|fly|ship ~
        peacekeeper|observer|monitor|inspector|staff|diplomat|aid_worker|adviser|advisor|expert|technician|mission|personnel|doctor|volunteer|nationals;
        withdraw|pull ~ from ~
        talks|negotiation|mission|coalition|alliance|conference|organisation|organization|union|league|commonwealth|unesco|mediation|council;
        break_down ~ =talks; =talks|negotiation collapse|break|broke|stall; call_off|cancel|postpone|put_off ~ @TALKS;
        cancel; cut_off; =cut =off; break_off; =broke|=broken =off; walk_away; give_up ~ mediation|effort|attempt;
        abandon ~ mediation|effort|mission|attempt; drop ~ mediation|mediator|contract; end ~
        mediation|mission|mandate; defect; raise ~ tariff|duty|barrier; penalise|penalize; retaliate ~ tariff|trade;
        withhold; downgrade; close ~ =its|=their ~ market; ground; refuse ~ landing|overflight;
        impose|slap|clamp|place|apply|tighten|toughen|extend|reimpose|adopt|widen|levy|enforce|renew|approve|introduce|put|order|broaden|maintain
        ~ @SANCTIONS; break|sever|cut =with; turn ~ back ~ mission|delegation|ship|envoy|team; pack ~ bag;
        bring|brought|call|called|pull|pulled ~ ambassador|envoy|diplomat =home|=back; ban ~ all ~
        trade|import|export|flight|dealing; withhold ~ loan|aid|grant|payment|recognition; suspend ~
        =over|=from|=for|member|=membership; break|broke ~ off ~ @TALKS|@TIES; recall|recalled ~ ambassador; cut|cuts ~
        @AIDSTUFF|links|ties|diplomatic|gas|supplies|off; stop|stopped|halt|halted ~
        oil|gas|aid|arms|payments|deliveries|flights; freeze|froze ~ relations|assets|aid; scale ~ down ~
        tie|relation|aid|presence; leave|left ~ without; wind ~ up ~ mission; shut|closed|close ~
        embassy|consulate|border; pull ~ out ~ peacekeepers|troops =from; withdraw|withdrew ~ =from =the ~
        organisation|organization|talks|league|pact; sever; turn|turned =off =the =taps; boycott ~
        summit|conference|talks|olympics|games|inauguration; call|called =off ~ visit|talks|trip|meeting; raise|raised
        ~ tariffs|duties; cancel|cancelled ~ visit|trip|meeting|contract|order; quit|left|walk ~ talks; cool ~
        relations; curtail; drop|dropped ~ =from; throw|threw|kick|expel ~ out ~
        diplomat|journalist|inspector|monitor|charity|envoy; deprive ~ =of ~ aid|vote|status; black =list;
        cold-shoulder ~ ambassador; reduce ~ level =of|=relations|=contacts; @STOP ~ aid|loan|trade ~ =to;
        tell|told|order|ordered|ask|asked|give|given ~ diplomat|attache|ambassador|journalist|staff|mission ~ =to
        =leave|=pack|=quit|=go;
        show ~ =the =door; show|=showed ~ =door
    """,
    "COERCE": """
        arrest; detain; +=detention; round_up; =rounded|=rounding|=round =up; jail|imprison; incarcerate; intern;
        lock_up; sentence; take|took ~ =into =custody; capture ~ suspect|smuggler|trafficker|fugitive; pick_up ~
        dissident|activist|suspect; place|put|keep|hold ~ house =arrest; +=house =arrest; hold ~ =in =custody; remand;
        deport; banish; exile; send ~ =home|=back; =sent =home|=back; expel ~
        illegal|immigrant|migrant|family|family|civilian|refugee|student|worker|journalist|missionary|people; evict;
        uproot; relocate ~ forcibly; force ~ =to|=from|=into ~ sign|confess|home|leave|land|flee|village; compel;
        coerce; seize ~ @PROPERTY; seize; confiscate; impound; expropriate; nationalise|nationalize; requisition;
        appropriate; =set ~ =fire =to|=ablaze|=alight; =set =fire; burn_down; torch; raze; demolish; bulldoze; dynamite
        ~ home|house; destroy ~ @PROPERTY; damage; vandalise|vandalize; desecrate; deface; smash ~ @PROPERTY; plunder;
        pillage; uproot ~ tree|olive; burn ~ @PROPERTY; flatten ~ home|house|village; loot ~ @PROPERTY|museum;
        knock_down ~ house|wall|shack; @IMPOSE ~
        curfew|martial_law|state_of_emergency|emergency|state_of_siege|censorship|blockade|closure|restriction|limit|tax|fine|measure|ban|control|siege|press_law|decree|blackout|rule|direct_rule|checkpoint|cordon;
        +martial law; +state of|=of ~ emergency|siege; +curfew; crack =down; crackdown; clamp =down; clampdown;
        suppress; quell; repress; crush ~ revolt|uprising|rebellion|protest|demonstration; put_down ~
        revolt|uprising|rebellion|riot; break_up; =broke|=broken =up; disperse; +tear gas; teargas; tear-gas;
        water_cannon; baton; baton-charge; truncheon; fire ~ rubber|tear|water|warning; opened|open ~ =fire ~ disperse;
        charge ~ crowd|demonstrator; use ~ baton|truncheon|tear|water_cannon|force; beat_back; ban ~ @DISSENT; ban;
        outlaw; proscribe; dissolve; dissolve ~ parliament|party|assembly|union; prohibit; prohibit ~ @DISSENT; forbid;
        censor; muzzle; gag; close|shut ~
        @DISSENT|university|school|station|radio|television|mosque|church|web_site|website; shut_down;
        =shut|=close|=closed ~ =down; suspend ~
        constitution|parliament|newspaper|right|freedom|publication|party|civil|habeas|licence|election|magazine;
        prevent ~ demonstration|rally|protest|march|meeting|from; prevent; stop ~
        rally|march|demonstration|meeting|from; bar ~ candidate|opposition|journalist|from; block ~
        access|website|internet|site|march|rally; jam ~ broadcast|radio|signal; cordon; harass; intimidate; extort;
        blackmail; fine; purge; sack ~ worker|judge|teacher|journalist|striker; dismiss ~
        worker|judge|teacher|striker|parliament; strip ~ of; restrict; curb; limit ~ freedom|movement|access; tap; bug;
        spy =on; =raids|=raided|=raiding ~ office|home|newspaper|headquarters|premises; swoop; storm ~
        mosque|church|university|prison|camp|office|station|campus; +=hackers; hack =into; break|broke|penetrate|breach
        =into ~ computer|network|system|website|server|site; knock|take|shut|bring|cripple|disable|paralyse|crash ~
        web|site|computer|network|server|website|internet|system; cyber-attack|cyberattack; +cyber attack|war; infect ~
        computer|virus|network; +computer virus; deface ~ site; launch ~ cyber; steal ~ data|file|password|secret;
        ration; draft ~ into; conscript ~ forcibly; abrogate ~ constitution; rig ~ election; annul ~ election|result;
        deprive; press-gang; punish; quarantine; cut ~ telephone|phone|internet|electricity ~ line; cut|sever ~
        telephone|phone|internet; fire ~ teargas; gas; turn ~ water; wiretap; interrogated; =forced; hack
        =into|=the|=a; silence ~ critic|opposition|press|newspaper|dissident|radio; put_down; assume ~ power; take_over
        ~ @PROPERTY; take|=took ~ over ~ @PROPERTY|rig|factory|field; seize ~ issue|edition|copy;
        drive|chase|clear|remove|push ~ protester|demonstrator|striker|crowd|student; pack|ship|send|bundle|fly ~
        =off|=home|=back =on|=home|=by; =put|=placed|=kept|=puts ~ under =house|=arrest|=surveillance; raid ~
        office|home|newspaper|headquarters|premises|house|=homes; search ~ house|home|office|premises|car; break|=broke
        =into ~ computer|server|network|system|website|site|account; cut|block|shut ~ =off ~ internet|phone|telephone;
        declare ~ illegal|void|null|emergency; =banned; pick|picked =up; take|took ~ away ~ =for =questioning; drag ~
        away|=from|=to; tear_down|pull_down ~ @PROPERTY|statue|poster; disqualify; strike_off; expel ~
        student|member|legislator|deputy; abolish ~ party|union|parliament; put ~ =on =trial; impose|carry_out ~ purge;
        shoot ~ in_the_air; beat ~ back; =sealed ~ mosque|office|university; hunt_down; =take|=took =into =custody;
        =strip|=stripped ~ =of ~ citizenship|immunity; conscript ~ =into; close ~ border ~ refugees;
        clap|throw|fling|cast|put|=thrown ~ =in|=into ~ prison|jail|gaol|cell|irons|dungeon|camp; keep|hold ~
        =locked|=confined|=interned|=shut; army|police|troop|soldier|security ~ =sealed|=seal ~ =off; keep|hold ~
        =in|=behind ~ cell|prison|jail|bars
    """,
    "ASSAULT": """
        abduct; kidnap; hijack; commandeer ~ plane|airliner|bus|ship; take|=took|hold|=held|keep|seize ~
        hostage|captive; +hostage; seize ~ as_hostages|hostage; capture ~ tourist|nun|engineer|journalist; snatch;
        torture; +torture; rape; gang-rape; +rape; molest; sexually; sexual; beat; batter; flog; whip; lash; cane; club
        ~ to; kick; mistreat|maltreat|ill-treat; abuse; brutalise|brutalize; assault; rough_up; manhandle; mutilate;
        maim; lynch; stone ~ =to =death; hack ~ =to =death; beat|club|kick|burn|stab|torture ~ =to =death; stab; knife;
        behead; decapitate; strangle; slit ~ throat; poison; slash; disfigure; blind; burn ~ alive; bury ~ alive;
        castrate; subject ~ =to ~ electric|torture|beating|shock|abuse|humiliation; give ~ electric_shock; execute;
        execution; =put =to =death; hang; guillotine; garrotte; assassinate; assassin; assassination; murder; slay; gun
        =down; =gunned =down; gunman; =gunmen ~ kill|shoot|attack|fire|open|burst|seize|murder|ambush|wound; shoot ~
        =dead =by|=outside|=as|=in; shot|=shot =dead; =shot =and =killed|=wounded; sniper; attempt ~
        =life|assassinate|kill|murder; +attempt =on; +assassination attempt|plot|bid; try =to ~
        assassinate|kill|murder; survive ~ attempt|assassination|bomb; escape ~ assassination|attempt|bomb; plot ~
        kill|assassinate; suicide =bomb;
        suicide|car|truck|bus|letter|parcel|petrol|roadside|fire|nail|pipe|time|remote-controlled|lorry|home-made|homemade|van
        bomb|attack|bomber|bombing|attacker; =suicide bomber|attack|attacker|bombing; car-bomb; bomber;
        blow|=blew|=blown ~ =up; =blow =up; detonate; explode; +explosion|blast; @CROWD ~ bomb; bomb ~
        kill|explode|=went|=go|rip|wound|injure|destroy|wreck|tear|blast|hit|shatter|blow; +=bombs =on|=in|=at;
        plant|leave|place|hide|set|let =off ~ bomb|explosive|mine|booby; =set|=let =off ~ bomb|explosive|device|charge;
        booby-trap|booby-trapped; =explosives; +explosive device|belt|charge; =improvised explosive;
        landmine|land_mine; +=mine =exploded|=blast; hit|strike ~ mine|landmine; grenade; throw|hurl|toss|lob|fling ~
        grenade|bomb|explosive|acid; firebomb|fire-bomb|petrol-bomb; molotov; drive|ram|crash ~ =into ~
        explosive|truck|car|plane|lorry|building|crowd; kill|wound|injure|maim|die ~ =in|=by|=when ~
        bomb|explosion|blast|mine|landmine|grenade|suicide|car|gunman|device|explosive|attacker|assassin;
        truck|car|lorry|van|bus ~ pack|load|laden|fill|rig =with; =laden|=packed =with =explosives; terrorist ~
        attack|kill|blow|bomb; terrorist; terrorism; human shield; =as human =shields; =human-shield; use ~ shield;
        disappear; make ~ disappear; sabotage; derail; blast; send ~ letter_bomb; open ~ =fire ~
        bus|crowd|car|worshipper|tourist|congregation; spray ~ bullet; mow|mown|mowed =down; shoot ~
        journalist|politician|priest|minister|tourist|president|judge|diplomat|leader|passenger; attack ~ with ~
        knife|machete|axe|acid|club|hammer|stick; strap; ambush ~ diplomat|minister; injure; rip|tear|ripped|tore
        =through; car =bomb; bomb ~ rip|tear|ripped|tore|go|=went|exploded|kill; =attempt =on ~ life; take ~ captive;
        hack|hacked ~ =to =death|=to =pieces; beat ~ with; gang-rape|gang-raped; survive|survived ~ attempt; bodyguard
        ~ kill|shot; shot =and =killed|=wounded =by =gunmen|=a; blow ~ himself|herself|themselves|=up; burn|burned|set
        ~ =alive; kill|killed ~ himself|herself|themselves =and; seize|seized|hold|held ~ hostage; run_over|ram; crash
        ~ =into; hurl ~ grenade|bomb|acid; bludgeon; drown; flay; gouge; electric =shock; electrocute; waterboard;
        garrote; letter =bomb; nail =bomb; acid; hijacker; abductor; kidnapper; death =squad; contract =killer; hitman;
        =militants|=rebels|=guerrillas|=gunmen ~ abduct|kidnap|seize ~ aid|foreign|engineer|worker|tourist; @BOMBERS ~
        drive|blow|kill|attack|detonate|explode|strike|walk|ram|burst|open|shoot|fire|wound|injure|murder|seize|storm|assassinate
    """,
    "FIGHT": """
        shell; attack; bombard; bomb; pound; strafe; clash; skirmish; battle; fight; kill; wound; shoot; gun; massacre;
        slaughter; exterminate; annihilate; decimate; genocide; ethnic =cleansing; +ethnic cleansing; cleanse;
        wipe_out; mass|mass-murder ~ killing|murder; commit ~ genocide|massacre|atrocity; drive ~ =from ~ home|village;
        drive|chase|force ~ =out =of =their; uproot ~ ethnic|thousands; capture; recapture; retake; occupy; +occupation
        =of; overrun; take ~ control; =took|=take|=takes|=taken =over; gain|win|wrest ~ control; seize ~
        control|town|city|territory|village|island|airport|port|hill|base|position|bridge|province|capital|outpost|strip|post|peak;
        seize; conquer; annex; invade; +invasion; penetrate; thrust; cross ~ =into; cross =into|=over;
        push|advance|drive|march|roll|move|sweep|punch|break|pour|fight|surge|thrust
        =into|=on|=towards|=toward|=deep|=through; =rolled|=poured|=swept|=marched =into|=across|=over; advance; storm;
        assault ~ position|base|bunker|garrison; +assault =on;
        launch|mount|begin|open|unleash|carry_out|start|conduct|wage|renew|resume|stage ~
        offensive|attack|air_strike|airstrike|strike|raid|assault|counter-attack|counterattack|counter-offensive|war|invasion|incursion|bombardment|barrage|missile|rocket|artillery|mortar|operation|fire;
        +offensive; +counter-offensive; +air strike|raid|attack|bombardment; +airstrike; +=air-raid;
        +shelling|bombing|bombardment|fighting|clash|gunbattle|gun_battle|battle; aircraft ~
        kill|attack|bomb|hit|strike|fire|destroy|pound; +dogfight; shoot|=shot|bring|=brought ~ =down; down ~
        plane|jet|aircraft|helicopter|drone|airliner|fighter; fire ~ =on|=at|=upon|=into|=across; fire ~
        rocket|missile|shell|mortar|artillery|round|shot|bullet; open ~ =fire; exchange|trade|swap ~
        fire|shot|gunfire|blow|artillery|shell|rocket; rain ~ shell|rocket|bomb; drop ~ bomb|gas|napalm|cluster|shell;
        lob ~ shell|mortar; +artillery|mortar|rocket|missile|machine-gun|sniper fire|attack|barrage|duel; rocket;
        torpedo; sink; ram; intercept; hit|strike|pound|blast|target ~
        target|town|base|village|position|city|camp|stronghold|bunker|convoy|suburb|depot|airport|refinery|tanker|compound|headquarters;
        strike; struck; hit; raid ~ village|camp|base|town|position|post|guerrilla|rebel; raid; =raids|=raiding
        =into|=on; ambush; besiege; surround; encircle; blockade; impose|tighten|lay|enforce|maintain ~
        siege|naval|blockade; lay =siege; siege; seal ~ =off ~ strip|town|city|territory|village|west|gaza; cut_off ~
        town|city; bottle_up; trap; violate|break|breach ~ ceasefire|cease-fire|truce|airspace|armistice;
        +ceasefire|cease-fire|truce violation; +violation ~ ceasefire|cease-fire|truce; shatter ~
        truce|ceasefire|cease-fire|calm; intrude; use|drop|fire|employ|release|unleash ~ @WMD; +@WMD; gas; defoliate;
        repel|repulse|beat|drive|drove|throw|push ~ =back|=off; repel; repulse; rout; crush; crush ~
        rebel|rebellion|guerrilla; defeat; inflict ~ casualty|losses; destroy; destroy ~ tank|base|camp|bunker; burn ~
        village; mine; plunder; counter-attack|counterattack; intervene ~ militarily|troop|force; war
        =on|=against|=with; declare ~ war =on|=against; =at =war =with; resist; snipe; execute ~
        prisoners|villagers|captured; machine-gun; mortar; kill|shoot ~ @PEOPLE; bayonet; depopulate; land ~ =on
        =beach; airlift ~ into_battle; die ~ =in ~ fighting|clash|battle|shelling|raid|attack|crossfire;
        =gunfire|=firefight|=shootout|=shoot-out; +warplane|gunship|fighter-bomber|bomber|jet|drone;
        violate|break|breach ~ ceasefire|cease-fire|truce|armistice ~ agreement|accord|deal; fire|fired|launch|launched
        ~ missile|rocket|salvo|barrage =at|=on|=into; hack|hacked ~ off ~ hand|arm|limb; burn|burned|burnt ~
        people|villager|child|family =to =death|alive; land|landed =on ~ side|beach; storm|stormed ~
        palace|town|city|village|base|position|capital|barracks|garrison|stronghold; break|broke ~ =through;
        clear|cleared ~ @FORCES|rebels =from|=out; hunt|hunted =down ~ rebel|guerrilla; drive|drove ~ =out
        =of|=off|=back; shoot|shot =down|=dead|=up; open|opened =up ~ artillery|guns; carpet-bomb; cluster =bomb;
        hit|struck ~ bridge|power|refinery|airfield|radar|column|convoy; launch|launched ~
        ground|land|air|full-scale|all-out; cut ~ road|supply ~ line; mow|mowed =down ~ villagers|civilians; wipe|wiped
        =out; put ~ =to =the =sword; raze ~ village; expel ~ ethnic|thousands|minority; herd; round_up_and_kill;
        send|sent ~ troops|tanks =into|=across|=against; march|marched|move|moved|roll|rolled|cross|crossed
        =into|=across ~ border|country; =in =breach|=violation =of =the ~ ceasefire|truce|cease-fire; intercept|downed;
        seize|seized|take|took|capture|captured|retake|retook ~
        town|city|village|base|airport|hill|port|island|peak|pass|bridge|crossing; lay|laid =waste|=siege;
        trade|exchange|swap ~ fire; come =under ~ fire|attack; =came =under ~ fire|attack; =under ~ fire;
        die|died|=killed ~ =in =fighting|=clashes|=battles; burn ~ crops|villages; land ~ @FORCES
    """,
}
