"""Classes of words from which the phrases of :mod:`kg.coding.lexicon` are made: what is stopped, given, sent. Data only."""

from __future__ import annotations

from typing import Final

CLASSES: Final = {
    # what is done
    "START": """start begin launch open hold stage conduct organise organize mount resume carry_out undertake join continue call convene
        arrange host attend chair keep_up take_part_in go_ahead_with complete conclude finish renew reopen wind_up enter open up""",
    "STOP": """stop halt end suspend freeze terminate cease discontinue cancel postpone abandon call_off cut_off break_off interrupt
        withhold scrap put_off cut_short shelve abort adjourn quit pull_out_of walk_out_of storm_out_of drop_out_of withdraw_from
        leave sever boycott give_up""",
    "REDUCE": "cut reduce slash scale_back scale_down trim downgrade lower curtail halve cut_back pare",
    "EASE": """lift ease relax loosen remove abolish rescind revoke repeal cancel scrap end withdraw waive annul overturn suspend soften
        drop reverse do_away_with dismantle roll_back undo scale_back mitigate =lifting =easing shorten""",
    "GIVE": """give provide send supply ship deliver donate grant disburse fly airlift contribute distribute hand_over hand_out extend lend
        furnish rush truck drop allocate transfer release dispatch earmark inject bring pump channel advance award make_available pay
        set_aside sell pour parachute ferry present pass""",
    "IMPOSE": """impose reimpose declare slap clamp introduce decree enforce tighten place extend order proclaim announce apply maintain set
        bring_in institute put levy lay widen prolong renew toughen""",
    "BLOCK": "block obstruct barricade blockade cut close_off seal_off occupy paralyse paralyze seize shut_down disrupt choke",
    "SAY": "say announce declare state confirm tell indicate signal reveal disclose make_clear make_it_clear inform assure add report",
    "VOICE": """voice express issue make deliver give show convey send declare extend offer air register reiterate restate repeat renew lodge
        launch utter read_out publish release put_out file submit present""",
    "ATTACK": """attack bomb shell strafe bombard pound raid ambush storm assault strike hit target blast rocket rake mortar invade besiege
        destroy burn kill wound injure engage""",
    # with what, upon what
    "FORCES": """troop soldier force tank marine battalion brigade division regiment unit paratrooper paratroop warship destroyer frigate
        gunboat submarine fleet carrier fighter jet warplane bomber army =military artillery missile armour armor reservist commando guard
        infantry column squadron battery launcher garrison militia police policeman guerrilla aircraft gunship navy legionnaire corps contingent flotilla""",
    "PEACE": "peacekeeper peace-keeper peacekeeping peace-keeping =un =u.n. multinational ceasefire_monitor truce_observer",
    "WATCHERS": "inspector observer monitor investigator expert mission envoy rapporteur fact-finding team delegation verifier inspection",
    "AIDSTUFF": """aid assistance help relief food foodstuff grain wheat flour rice maize corn milk medicine medical medication vaccine drug
        supply =supplies tent blanket clothing clothes fuel oil loan credit grant money fund =million =billion dollar arms weapon weaponry
        ammunition munition equipment helicopter vehicle rifle gun technician adviser advisor doctor nurse =cash donation subsidy goods
        water shelter seed fertiliser fertilizer bread meal stretcher ambulance surgeon hospital generator bond payment""",
    "ASYLUM": "asylum refuge sanctuary shelter haven residency citizenship",
    "TIES": "relation tie link contact relationship",
    "TALKS": """talk negotiation discussion consultation meeting dialogue summit conference visit mediation session round trip tour parley
        contact conversation pilgrimage journey consultations""",
    "SANCTIONS": "sanction embargo boycott quota tariff duty =ban trade_ban arms_ban oil_ban freeze restriction",
    "CURBS": """curfew restriction curb ban censorship limit prohibition control measure emergency rule regulation law siege state_of_siege
        martial_law visa requirement crackdown""",
    "PROTESTS": """protest demonstration rally march strike boycott sit-in vigil walkout walk-out stoppage hunger-strike fast procession
        picket blockade campaign go-slow petition sitdown sit-down parade""",
    "DISSENT": """rally demonstration protest opposition candidate gathering party newspaper march demonstrator protester assembly meeting
        dissent criticism union press media broadcast journalist group station magazine movement organisation organization""",
    "CAPTIVES": """prisoner hostage captive detainee flier airmen dissident journalist soldier crew fisherman body remains activist inmate leader opponent
        convict pilot internee priest spy airman sailor nurse worker engineer missionary student politician refugee officer man woman people
        person rebel guerrilla fighter suspect militant citizen national tourist diplomat lawyer writer monk bishop reporter editor trawler
        ship boat plane businessman""",
    "PROPERTY": """property land building house home office shop store mosque church embassy farm crop village hut shack school asset bus car
        vehicle factory refinery plant oilfield mine bank company ship boat trawler cargo truck lorry plane plantation estate tree grove
        camp monument statue field shrine temple synagogue consulate warehouse weapon arms explosive ammunition newspaper copy document
        passport computer equipment account aircraft tanker bridge pipeline power_station website""",
    "DEALS": """agreement treaty accord pact protocol deal memorandum convention document declaration truce charter communique arrangement
        ceasefire cease-fire understanding armistice alliance""",
    "FIGHTING": """fighting attack offensive bombing shelling hostility =fire war raid operation bombardment violence campaign assault airstrike
        air_strike killing testing incursion advance shooting combat strike siege""",
    "PEOPLE": """people civilian villager man woman child soldier policeman police rebel guerrilla militant peasant protester demonstrator student
        worker resident fighter insurgent Palestinian person youth boy girl refugee prisoner monk priest tribesman official officer passenger
        troop worshipper settler journalist dissident activist suspect member supporter immigrant migrant national minister trooper
        terrorist separatist bystander commander leader teacher doctor miner other serviceman gunman politician opponent""",
    "CROWD": """protester protestor demonstrator crowd mob student worker farmer miner peasant villager resident youth activist thousand
        hundred supporter rioter teacher trucker driver striker refugee monk people prisoner inmate pensioner doctor nurse
        fisherman campaigner opponent woman housewife picket unionist lawyer docker shopkeeper trader inhabitant dozens employee
        civil_servant policeman""",
    "BOMBERS": "suicide_bomber suicide_attacker bomber gunman assassin hijacker kidnapper terrorist attacker",
    "UNIONS": "union worker miner farmer teacher student doctor driver party opposition employee docker lawyer trader shopkeeper",
    "REQUEST": """request demand appeal call offer proposal plan invitation suggestion bid plea application idea initiative overture deal truce
        ceasefire cease-fire mediation compromise ultimatum agreement draft bill resolution amendment claim advice pressure warning
        peace_plan extradition visa treaty timetable formula condition terms talk negotiation meeting possibility notion""",
    "ROADS": "road street highway motorway railway traffic bridge entrance route border port harbour airport track runway line access train square",
    "CRIME": """corruption fraud murder genocide bribery killing massacre crime atrocity abuse allegation charge violation shooting bombing
        death torture report incident disappearance claim explosion crash scandal attack mass_grave kidnapping origin cause money-laundering
        laundering embezzlement espionage complaint conduct finance massacre sinking assassination""",
    "BLAME": """concern anger outrage dismay disappointment doubt opposition regret alarm indignation displeasure unease disquiet fury criticism
        condemnation objection disapproval protest complaint contempt horror worry fear misgiving reservation revulsion shock""",
    "PRAISE": """support sympathy solidarity confidence satisfaction gratitude appreciation backing praise approval admiration condolence
        congratulation thanks endorsement regret_for apology remorse blessing understanding_for encouragement sorrow joy pride""",
    "UNREST": "riot unrest uprising disturbance civil_disobedience rioting",
    "WMD": "chemical_weapon nerve_gas mustard_gas poison_gas napalm nuclear_weapon sarin toxic_gas gas_shell biological_weapon chlorine_gas",
    "DAYS": "day hour week month deadline",
}
