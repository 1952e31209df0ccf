"""What friendly acts are told with: meeting, backing, working together, helping, giving way, looking into. Data only."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "CONSULT": """
        telephone; phone; call ~ by|on|over phone|telephone; speak|talk ~ by|on|over phone|telephone; telephone ~
        call|conversation; @START ~ @TALKS|@TALKS; =met =with; =met
        =in|=for|=at|=on|=secretly|=privately|=here|=briefly|=again; =meet =with; =meets =with; =meeting =with; =met ~
        president|minister|leader|king|premier|envoy|delegation|chancellor|ambassador|counterpart|official|chairman|secretary;
        confer =with; consult; discuss; negotiate; mediate; arbitrate; visit; =on a|an visit; tour; arrive
        =in|=at|=for|=here|=on; =flew to|=into|=in; =flies to|=into; travel to; =left for; land =in ~ for; =set =off
        =for; embark on ~ visit|tour|trip|mission; pay ~ visit|call; =go =to; =went =to ~ for|to ~
        talks|meet|discuss|see; host; receive ~
        president|minister|envoy|delegation|leader|ambassador|premier|king|official|counterpart|chancellor|visitor;
        play host; entertain; give ~ welcome; +warm|red-carpet|cordial|official|royal welcome; greet; welcome ~ =to
        =the|=his|=its|=a; good_offices; exchange ~ view|letter|message|opinion|note; send ~
        envoy|delegation|message|letter|emissary|note; shuttle; act ~ mediator|intermediary|go-between|broker; broker;
        sit_down ~ with|at|for|to; =sat =down; hold ~ =talks; come_together; convene; gather =in|=at ~ for|to ~
        discuss|talks|summit|meeting|conference; enter ~ =talks|negotiation; come ~ conference|negotiating table;
        =talked =with|=to; +=talks =with|=between|=in|=on; +summit; =undertake|=undertook ~ mission; brief; compare
        notes; +visit; attend ~ funeral|ceremony|celebration; join ~ for ~ =talks; make ~ visit|stopover|trip;
        touch_down; =saw ~ minister|president|ambassador; call =on ~ president|minister|king|pope; dine; lunch;
        work_out ~ differences|details|terms; review; patch_up; +negotiation; +mediation; +meeting; explore ~
        way|possibility; seek to mediate|reconcile; try to mediate|reconcile|broker; reconcile; hear|convey ~ message;
        =received =by; closet; be =closeted; begin|start|make|undertake|complete|end ~
        pilgrimage|visit|trip|tour|journey; see =leaders|=president|=officials; lead ~ delegation =to; sail =into; drop
        =in; lunch|dined =with; put ~ heads =together; bargain; haggle; parley; swap ~ views; speak|spoke =with|=to ~
        president|minister|leader|king|chancellor; call ~ president|minister|leader|king|chancellor|premier; ring;
        =was|=were =in ~ =for ~ =talks|=consultations; =shook =hands; shake =hands; embrace; sound ~ out; take_part =in
        ~ =talks|summit|conference|negotiations; thrash_out; hammer_out; =in ~ =talks =with; take ~ message =to;
        intercede; serve ~ mediator|go-between|intermediary; step =in ~ mediate; address ~ parliament|congress|knesset;
        spend ~ days =in; make|made ~ =way =to; fly|flew =to|=in; reach ~ =for =talks;
        continue|carry_on|pursue|break_off ~ diplomacy; preside =over ~ talks|meeting; make|made ~ call; pay|paid ~
        call|visit|respects;
        =received ~ =by ~ president|minister|king|premier|pope; =on =the =line =to|=with; see ~ =off|=again =at
    """,
    "SUPPORT": """
        praise; laud; hail; applaud; commend; endorse; welcome; congratulate; salute; honour|honor; compliment; pay ~
        tribute; approve =of; @VOICE ~ @PRAISE; heap|lavish|shower ~ praise; speak ~ highly|favourably; come_out =in
        favour|favor|support; =in favour|favor =of; side with; stand by|behind; throw ~ weight|support behind; lend ~
        support|backing|weight|voice; give ~ backing|support|blessing|approval|endorsement; offer ~
        condolence|sympathy|congratulation|apology; rally ~ support; drum|muster|mobilise|mobilize|enlist|canvass ~
        support; campaign =for; lobby =for|=on =behalf; defend; stick =up for; speak =up for; champion; vouch; justify;
        come to ~ defence|defense|aid; apologise|apologize; make|issue ~ apology; forgive; =say =sorry;
        recognise|recognize; extend|grant|accord ~ recognition;
        establish|restore|normalise|normalize|upgrade|renew|resume|open|re-establish|reestablish|forge|mend|strengthen|cement|raise|improve
        ~ @TIES; open|reopen ~ embassy|consulate|mission; exchange ~ ambassador|envoy; accredit; appoint ~ ambassador;
        sign|initial|conclude|ratify|adopt|endorse ~ @DEALS; put ~ signature|name to; sign; ratify; initial; enter into
        ~ @DEALS; reach|strike|seal|clinch|make ~ @DEALS; reconcile; =made =peace; =make =peace; =buried =the hatchet;
        mourn; thank; celebrate; commemorate; vote =for|=in; cast ~ vote =for; give ~ medal|award|decoration; decorate;
        express ~ hope|interest|readiness|desire|willingness =that; appreciate; sympathise|sympathize; acquit; clear ~
        of; exonerate; hold|place ~ wreath; lay ~ wreath; join|enter ~
        nato|union|alliance|community|league|organisation|organization|council; admit ~ as|=to ~ member|membership;
        invite ~ =to join; describe|call ~ =as ~ friend|ally|success|step|breakthrough; pronounced ~ free|fair; declare
        ~ free|fair|friendship|solidarity; hold ~ up as; reaffirm|affirm ~
        support|commitment|friendship|right|alliance; take|took ~ side; plead ~ for|behalf; encourage; bless; +apology;
        +endorsement; +treaty; +=accord|=accords; wish ~ well; uphold; restate ~ support|commitment; have ~ confidence;
        reassure; promote; advocate; accept ~ apology; lend ~ =his|=her|=its ~ name; mobilise|mobilize ~ =to ~
        support|back|defend; ask|beg ~ =for forgiveness|pardon; support; =backs|=backed|=backing;
        =to|=will|=would|=should =back; express ~ remorse|regret =for|=to|=over; bow ~ =in; show ~ solidarity|support;
        =in ~ show|gesture|sign =of ~ solidarity|support|friendship; send ~
        condolence|greeting|congratulation|good_wishes; toast; cheer; recommend ~ =for; stand|stood =shoulder; hold_out
        ~ olive; name ~ ambassador; raise ~ relation|flag; receive ~ warmly; give ~ vote =of =confidence; rejoin|join ~
        commonwealth|organisation|organization|alliance|pact|bank|council|union; accede =to; settle ~
        quarrel|dispute|border; fly ~ flag; plead; absolve; drop_by;
        recognise|recognize ~ independence|sovereignty|statehood ~ =of; become|=became ~ =to =recognise|=recognize
    """,
    "COOPERATE": """
        share|swap|trade|exchange|pass|hand_over ~
        intelligence|information|expertise|technology|know-how|evidence|document|file|secret; share ~ with; extradite;
        =hand|=handed|=hands ~ over ~ suspect|fugitive|criminal|murderer|terrorist|banker|defendant; =turned|=turns
        =over ~ to; surrender ~ suspect|fugitive|accused; hand ~ =over|=over_to ~ for|to ~
        trial|court|tribunal|justice; co-operate|cooperate; collaborate; work ~ together; team_up; join_forces; pool;
        +cooperation|co-operation =between; @START|carry_out ~ joint; =joint ~
        operation|exercise|patrol|venture|production|manoeuvre|maneuver|project|mission|training|drill|investigation|study|survey;
        jointly; exercise ~ together; train ~ with|alongside; =combined ~ training|exercise|operation|manoeuvre|drill;
        operate ~ alongside|with; fight ~ alongside; hold ~ exercise|manoeuvre|maneuver|war_game|drill =with; help ~
        track|catch|hunt|locate|build|train|investigate|arrest; train ~
        officer|police|army|soldier|pilot|cadet|troop|force|guard; assist ~ in|with ~ investigation|search|hunt;
        purchase|buy; sell ~ to; sold; =sell|=sells; export|import; invest; open ~ market|factory|plant|branch;
        expand|boost|increase|resume|restore|liberalise|step_up|promote ~ trade|commerce|export|flight|economic;
        open|inaugurate|complete|build|launch|start ~
        pipeline|railway|air_link|bridge|line|route|gas_field|ferry|power_station|flights; deliver ~
        reactor|jet|gas|oil|order|frigate|submarine; award ~ contract; sign ~ contract; barter; set_up ~ =joint;
        testify; give|provide ~ evidence|testimony|information|intelligence|tip; tip_off; act_on ~ tip; lease; rent;
        form ~ consortium|partnership; supply ~ gas|oil|electricity|uranium; grant ~ most-favoured-nation; merge;
        exchange ~ student|expert|prisoner ~ programme|program; trade =with; do ~ business|commerce; =in
        cooperation|co-operation|collaboration|partnership =with; @START|carry_out ~ joint ~
        operation|exercise|patrol|venture|production|manoeuvre|maneuver|project|mission|training|drill|investigation|study|survey;
        begin|start|pump|pipe ~ oil|gas|crude|electricity|water =to; deliver ~ =into =the|=to ~
        hand|police|court|justice|custody; train ~ side_by_side; =side =by =side; place|put ~ order =for; take ~
        delivery; secure ~ contract; link ~ grid|railway|power; lay ~ pipeline|cable; share; launch ~ satellite =for;
        pass ~ on|to ~ intelligence|information|file|list|names; provide|supply ~ names|information|intelligence;
        let|allow ~ use ~ base|airspace|airfield; refuel; open ~ airspace|bases; interrogate ~ together;
        stage|hold|carry_out ~ joint; mount ~ joint; liaise; synchronise|synchronize; twin; provide|supply|give ~ =with
        ~ intelligence|information|evidence|names;
        turn ~ =over =to ~ trial|justice|court|authorities|=stand; patrol|fly|sail|drill|train ~ =together|=jointly|=side;
        sell|=sold ~ electricity|power|gas|coal|oil|ore|cotton|tea|timber|steel|=worth
    """,
    "AID": """
        @GIVE ~ @ASYLUM; grant|give|offer ~ @ASYLUM; take_in; =took =in; shelter; rescue; evacuate; protect; fund;
        finance; bankroll; underwrite; subsidise|subsidize; bail ~ out; lend; help; assist; aid; feed; nurse; treat;
        vaccinate; immunise|immunize; clothe; house; resettle; care =for; provide|offer ~
        protection|guard|escort|care|treatment|training|sanctuary; escort; guard; shield;
        forgive|write_off|cancel|reschedule|reduce|waive|wipe_out ~ debt; relieve;
        send|deploy|dispatch|provide|contribute|fly|rush|land ~ @PEACE; =came|=come =to ~ rescue|aid; donate;
        contribute; arm; equip; supply; resupply; give ~ help|hand; airlift; =went|=go|=fly =to =the =aid; =flew
        =out|=in ~ wounded|food|doctor|aid|casualties|medicine|relief|supply|refugee|survivor|injured; evacuated; pull
        ~ from rubble|wreckage; deliver ~ relief|=supplies; distribute; allocate ~ million|aid;
        step_up|increase|boost|raise|double ~ @AIDSTUFF; approve ~ loan|credit|aid|grant; open|set_up|run|build ~
        hospital|clinic|camp|shelter|orphanage|kitchen|school; rebuild; restore ~ power|water; patrol ~ safe|no-fly ~
        zone; stand_guard; keep|maintain ~ peace; clear ~ mine|landmine; drop ~ parcel|leaflet|food|supply; extend|open
        ~ credit|loan; pay ~ for ~ repair|treatment|school|refugee; raise ~ for ~ victim|refugee|survivor;
        +humanitarian ~ aid|relief|assistance; +debt relief; +aid ~ arrive|reach; smuggle ~ out|=to safety; give ~
        lift; provide|supply|furnish|equip|arm|present|issue ~ with ~ @AIDSTUFF; @GIVE ~ @AIDSTUFF; unload|offload ~
        @AIDSTUFF|mortar|artillery|tank; hide|hid ~ =from; spirit ~ out; smuggle ~ @AIDSTUFF; pay|paid ~
        salary|wage|bill|debt|arrears; =came|=come|=comes =ashore; foot ~ bill; pledge_and_deliver; bring ~
        relief|food|help|=supplies; train ~ nurse|doctor|teacher; dig ~ well; build ~ house|clinic|school|hospital
        =for; adopt ~ orphan; operate =on ~ wounded|victims; extinguish ~ fire; free_of_charge; =for =free; keep|kept ~
        alive; give ~ =away; offer|open ~ =its|=their =doors|=border =to =refugees; put_up ~ refugees; raise ~
        money|funds; rebuild ~ school|bridge|house; repair; reschedule ~ debt; cancel ~ =debt|=debts; back ~ loan;
        put|place ~ =at ~ disposal; open|throw ~ door|gate ~ exile|=exiled|refugee|fugitive|=fleeing|=persecuted|stateless
    """,
    "CONCEDE": """
        @EASE ~ @CURBS; @EASE ~ @CURBS ~ on|against; legalise|legalize; unban; decriminalise;
        restore|grant|extend|reinstate|recognise|give|return ~
        right|autonomy|citizenship|democracy|self-rule|independence|vote|press_freedom|freedom|home_rule|suffrage;
        allow|permit|authorise|authorize|license ~ @DISSENT; allow|permit|authorise|authorize|let ~ =to ~
        return|vote|leave|demonstrate|protest|run|campaign|publish|operate|march|travel|worship|speak|register|contest|broadcast|stand;
        allow|permit|authorise|authorize; give ~ permission|clearance|go-ahead|green_light|leave; grant ~
        permission|licence|license|status|concession|demand|visa|leave|amnesty|pardon; pardon; amnesty; commute;
        rehabilitate; reinstate; reprieve; +amnesty; yield; give_in; =gave =in; =gave =way; bow to; cave_in; cave;
        back_down; =backed =down; relent; capitulate; accede; concede; climb_down; submit to; =meet|=met ~ demand;
        satisfy|fulfil|fulfill|grant ~ demand|condition; accept ~
        demand|condition|responsibility|reform|election|terms|defeat|resignation|blame; heed; comply; backtrack; make ~
        concession; reverse|withdraw|drop ~
        decision|plan|charge|demand|objection|case|decree|bill|ban|claim|candidacy|suit|lawsuit|complaint;
        =call|=called|=calls =off ~ @PROTESTS; @STOP ~ @PROTESTS; =ended|=end|=ends|=ending ~
        @PROTESTS|boycott|occupation; =end|=ended|=suspend|=suspended ~ hunger strike; return|go|=went ~ =to|=back_to
        =work|=school|=class|=classes; break ~ fast; disperse =peacefully|=voluntarily|=quietly; resign; step
        =down|=aside; quit =as|=his|=her|=the|=over|=office; hand|transfer|relinquish|cede|turn ~ =power; =give|=gave
        =up =power|=office|=his|=her; dismiss|sack|fire|replace|remove|oust|reshuffle|suspend ~
        minister|commander|chief|governor|official|premier|cabinet|head|director|general|mayor|judge|ambassador|officer;
        stand_down; leave ~ office|=power; dissolve ~ secret_police|militia|junta|council;
        amend|revise|rewrite|reform|change ~ constitution|law|code|statute|charter;
        adopt|introduce|pass|enact|approve|institute|launch ~ reform|constitution|law ~
        right|allow|guarantee|freedom|reform|multiparty|multi-party|end|abolish; hold ~ election|referendum|poll;
        reopen; reinstall; abdicate; retire ~ from; admit; acknowledge; recognise|recognize|accept ~
        victory|defeat|result|union|opposition; raise|increase ~ wage|salary|pension|minimum; reduce|lower|cut ~
        price|tax|sentence|fee|fare; open ~ =up =to|=market; move =out =of =house_arrest; appoint ~
        independent|commission_on|opposition; include ~ opposition; share ~ =power; decentralise;
        end|lift|cancel|relax|ease ~ ban|rule|curfew|emergency|monopoly|apartheid|segregation|censorship; +resignation;
        liberalise|liberalize; scale_down; drop ~ insistence; bow =out; bowed =out; step_aside; tender ~ resignation;
        hand_in ~ resignation; roll_back; overturn|quash|annul|reverse ~ ban|verdict|conviction|sentence; restore ~
        licence|right|constitution|parliament; suspend|call_off|end ~ stoppage|strike|walkout|sit-in|protest; allow ~
        back|home|=to =return; end ~ one-party|state_of|monopoly|apartheid; let ~ stand|run|publish|march; unblock ~
        site|website; reopen ~ newspaper|university|radio|school; abolish; do_away =with; promise ~ reforms; drop ~
        case|charges; hand_over =power; =hold|=held ~ election|referendum; give|=gave =up ~ post|office|=power;
        swear_in; quit; sack|dismiss|fire ~ @PEOPLE; shake_up; reshuffle; make_way =for; leave|left =office;
        stand|stood =down; go =into =exile; flee|fled =into =exile; =back|=backed =down; retreat =from ~
        plan|demand|pledge|decision; shelve ~ plan|law|bill|tax|reform; set_aside ~ verdict|conviction; @CROWD ~
        suspend|end|call_off|abandon|halt|postpone ~ @PROTESTS; @UNIONS ~ suspend|end|call_off|abandon|halt|postpone ~
        @PROTESTS;
        =went|=return|=returned|=gone|=go ~ =back =to|=to ~ job|post|desk|bench|classroom|shift
    """,
    "RETREAT": """
        release ~ @CAPTIVES; release; free; =set|=sets|=setting ~ =free; let ~ =go|=leave|=off; liberate ~
        hostage|prisoner; hand_over|hand_back|send_back|give_back|turn_over|give_up ~
        hostage|body|bodies|property|land|remains|prisoner|territory|asset|ship|plane|captive|weapon|island|base|airliner|soldier|crew|tablet|treasure|village|strip|art|painting|manuscript|enclave;
        return|hand|give ~ back; return ~
        hostage|body|bodies|property|land|remains|prisoner|territory|asset|ship|plane|captive|island|base|crew|soldier|treasure|art|painting|manuscript|gold;
        return ~ to ~ owner|family|barracks|base; =gave|=give|=hand|=handed|=handing|=hands =back; exchange|swap ~
        prisoner|body|captive|bodies|hostage; repatriate; restitute; +prisoner exchange|swap; =send|=sent ~ home ~
        prisoner|captive; withdraw ~ @FORCES; withdraw =from|=its|=his|=their; =withdrew; =withdrawn; +withdrawal ~
        of|from; +pullout|pullback|pull-out|pull-back|retreat|disengagement; pull ~ @FORCES ~ out|back|from; pull
        =out|=back|=its|=their; evacuate ~ base|position|town|settlement|outpost|territory|camp|bunker; retreat;
        fall_back; =fell =back; vacate; redeploy; disengage; leave ~ town|country|base|positions ~ troop|soldier; @STOP
        ~ @FIGHTING; declare|announce|proclaim|call|order|observe|begin|honour|honor|extend|keep ~
        ceasefire|cease-fire|truce|armistice|cessation|halt|amnesty|pause; +ceasefire|cease-fire|truce
        =took|=went|=came|=began|=held|=takes; +cessation of; +lull; hold|cease ~ =fire; disarm; demobilise|demobilize;
        disband; dismantle; destroy ~ missile|stockpile|warhead|chemical; scrap|decommission ~
        missile|weapon|warhead|arms|programme; lay|put ~ =down ~ arms|weapon|gun|rifle; hand|turn|give ~ =in|=over|=up
        ~ weapon|rifle|gun|arms|mortar|tank; give|=gave ~ themselves|itself|himself =up; surrender; capitulate;
        =stand|=stood =down; demilitarise|demilitarize; de-escalate|deescalate;
        =lift|=lifted|=lifts|=lifting|=raise|=raised ~ siege|blockade;
        ease|lift|end|relax|remove|suspend|waive|loosen|cancel ~
        blockade|siege|encirclement|closure|roadblock|checkpoint|cordon|isolation; unblock; unfreeze ~
        asset|account|fund; ease|lift|end|relax|remove|suspend|waive|loosen|drop|rescind|repeal|abolish ~
        embargo|sanction|boycott|tariff|duty|quota|trade; resume|restore|reinstate ~
        aid|assistance|supply|payment|gas|electricity|power|loan; reopen ~ border|frontier|crossing|airspace|port; open
        ~ border|frontier|crossing|gate|door|corridor;
        allow|permit|let|admit|invite|authorise|authorize|accept|receive|grant ~ @WATCHERS;
        allow|permit|let|admit|authorise|authorize|accept ~
        aid|relief|humanitarian|convoy|peacekeeper|red_cross|journalist|reporter|food|medicine; allow|permit|let ~
        =un|=u.n.|=united; grant|give ~ access; +humanitarian access; open ~ to ~ inspection|inspector|monitor;
        pay|offer|award|grant ~ compensation|reparation|damages|indemnity|blood_money; compensate; reimburse; make ~
        reparation; +compensation; indemnify; reduce|cut|halve|thin|scale_back|scale_down ~
        troop|force|presence|arsenal|army|weapon|garrison|missile|soldier; bring ~ troop|soldier|force ~ =home; send ~
        troop|soldier|force ~ =home|=back_to_barracks; call_off|abandon|end|halt|break_off|cancel ~
        siege|blockade|occupation|war|mobilisation|mobilization|manoeuvre|exercise|alert|hostility|pursuit; relinquish;
        cede; give_up ~ claim|territory|arms|weapon|struggle; renounce ~ claim|violence|terrorism|force|weapon; relieve
        ~ tension; defuse; lower ~ alert; relax ~ alert; unilateral truce|ceasefire; let|allow|permit ~
        pass|through|cross|=in; silence ~ gun; =fell =silent; =fall =silent; put|lay|set ~ aside ~ arms|weapons;
        turn|hand|give|=gave ~ @CAPTIVES ~ over|back|up|=to; hand|turn ~ over ~ flier|airman|sailor|spy|suspect;
        return|=returned|=returning =the|=a|=some|=its|=their|=his; return ~ to ~ their|its|=rightful; open ~
        way|door|gate|road =for|=to; =crossed|=cross ~ =out =of; leave|=left|=leaving|=leaves ~ last ~ soldier|troop;
        go|=went =home ~ soldier|troop; turn|=turned =in ~ weapon|rifle|gun|arms; come_out|emerge ~ jungle|bush|hiding;
        quit ~ town|city|base|positions|occupied|province; pull|=pulled|=pulling =out; move|fall|=moved|=fell =back;
        abandon ~ base|town|position|stronghold|camp|armed_struggle|siege; scrap|end|drop|lift ~
        arms_embargo|trade_embargo|embargo|sanction; stop|ended|end ~ war|shooting|shelling|bombing|fighting|blockade;
        hold ~ =to ~ truce; ground ~ aircraft; stand ~ troops =down; dig_up ~ mines; reopen ~
        road|railway|airport|port; =are|=were|=was =freed; =let ~ =go|=free; ransom; send|=sent ~ @CAPTIVES ~
        =home|=back; welcome ~ inspectors|monitors; make ~ amends; give|=gave ~ =back; honor|honour ~ truce; drawdown;
        bring|=brought ~ troops|soldiers|men =home|=back;
        speed|hasten|begin|complete|accelerate|order|announce|start|finish|resume ~
        withdrawal|pullout|pullback|retreat|evacuation|disengagement|demobilisation|demobilization|disarmament;
        return|give_back|hand_back ~ monument|statue|relic|manuscript|archive|skull|crown|flag|vessel;
        bring|fetch|order|ship|call ~ @FORCES ~ =home|=back; move|march|ship|take ~ @FORCES ~ =out =of|=home|=back
    """,
    "INVESTIGATE": """
        investigate; probe; look_into; =looking|=looked|=looks =into; inquire|enquire; examine; inspect; interrogate;
        scrutinise|scrutinize; +inquiry|enquiry|investigation|probe; @START|=set_up|order|announce|establish|create ~
        inquiry|enquiry|investigation|probe|inquest|audit; question ~
        suspect|witness|official|about|over|man|people|member|detainee; question; assess; verify; audit; search ~
        for|house|home|office|premises|ship|evidence; =search ~ =for ~ clue|evidence|body|bodies|weapon; trace;
        uncover; collect|gather|take|seek|sift|look_for ~ evidence|testimony|sample|statement|clue|fingerprint;
        interview ~ witness|victim|survivor|refugee|prisoner; hear ~ testimony|evidence|witness; exhume; test ~ for;
        send|dispatch|appoint|name|fly|deploy|despatch|assign ~
        inspector|investigator|expert|fact-finding|detective|pathologist|rapporteur|commission|prosecutor|forensic|team
        ~ to ~ investigate|check|examine|monitor|verify|study|determine|establish|look|assess|find|search;
        send|dispatch|despatch ~ inspector|investigator|fact-finding|detective; set_up|establish|form|create|appoint ~
        commission|committee|panel|tribunal|task_force ~ inquiry|investigate|examine|determine|study; check ~
        whether|report|for|site|plant; visit ~ site|prison|plant|facility|camp ~ to ~
        inspect|check|investigate|verify|examine; determine ~ whether|who; monitor; +fact-finding; pursue ~ lead;
        review ~ evidence|allegation|case; study ~ claim|allegation|evidence; dig ~ grave; comb; sift; photograph ~
        site; subpoena; open ~ file|case|proceeding ~ against|into; interrogated; look =at ~
        role|claim|allegation|case|report|whether; looking =at ~ role|claim|allegation|case|report|whether|part;
        scrutinise; take|took ~ statement|sample|testimony|fingerprint|evidence|deposition; forensic; try|seek =to
        =establish|=determine|=find|=discover|=identify; follow|pursue ~ trail|lead; start|begin ~
        investigating|inquiry|probe|examining; hold ~ hearing|inquest|inquiry; count ~ missiles|bodies|votes; open ~
        criminal; reopen ~ case|inquiry; put ~ under ~ scrutiny|investigation; summon ~ =for =questioning; place ~
        under ~ investigation; interview; cross-examine; test ~ sample|soil|water; inquire; autopsy; sift =through;
        hunt =for ~ clue|evidence; seek ~ evidence|proof; delve; unearth; order|launch|open|begin|conduct ~
        probe|inquiry|enquiry|investigation|inquest|audit|review
    """,
}
