"""What people say against each other: demands, blame, refusals, threats. Data only."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "DEMAND": """
        demand; urge; call =on|=upon;
        call|press|push|appeal|clamour|clamor|agitate|plead|lobby|campaign|ask|petition|bid =for; ask ~
        =to|=for|=that|=not; appeal =to|=for; +appeal =to|=for; issue|make|launch|send|address|direct ~
        appeal|plea|call|demand|request|reminder; +call =for|=on; request; insist; press ~ to|for|on; press;
        pressure|pressurise|pressurize; put|exert|bring|apply|step_up|increase ~ pressure; push ~ to|for|into; plead;
        beg; implore; beseech; entreat; exhort; order ~ to; instruct; command; tell ~ to; told ~ to; direct ~ to;
        require; oblige; invite; want|wants|wanted ~ to; seek; petition; lobby; solicit; claim ~
        compensation|territory|island|right|damages; sue =for|=for_peace; =must; =should; =has|=have|=had =to; need ~
        to; ought; =is|=are =to ~ be; remind ~ that|to|of; admonish; summon ~ to; submit|present|file|table ~
        request|demand|petition|application|resolution; apply =for|=to; set ~ condition|terms; make ~ conditional;
        reiterate|repeat|renew|restate ~ demand|call|claim|appeal|request; recommend; counsel; encourage ~ to;
        call_for; seek ~ extradition|return|release|help|support; look =to ~ =for|=to; hold_out =for; send ~ request;
        wish ~ to; turn =to ~ for; +=demands =for|=that; challenge ~ to; give ~ list; advise ~ =to; seek ~
        access|meeting|audience; tell|told ~ =should|=must|=has|=had|=needs; would_like ~ =to; request ~ urgent;
        cry_out =for; agitate; bid =for; send|dispatch ~ request|appeal|demand; =had =to; set|issue|present|hand ~ list
        =of; press ~ claim|case; raise ~ case|demand|issue =of; =it =was =time; =high =time; =is =up =to; clamour; ask
        =for; appeal; stand_by ~ demand; make ~ plea|appeal|call|demand; take_up ~ case; =expects ~ =to; =want|=wants
    """,
    "DISAPPROVE": """
        accuse; denounce; condemn; criticise|criticize; blame; indict; complain; deplore; slam; rebuke; lash_out;
        hit_out; hit_back; lambast|lambaste; castigate; berate; upbraid; scold; chide; censure; reprimand; reproach;
        decry; assail; vilify; ridicule; mock; insult; brand; scoff; attack ~
        policy|plan|statement|decision|record|report|proposal|law; fault; blast ~ =as|=for; disapprove; disparage;
        deride; scorn; revile; bemoan; lament; charge ~ with|that; charge; allege; @VOICE ~ @BLAME; raise|cast ~
        doubt|concern|objection; take ~ issue|exception|to_court|to_task;
        =took|=take|=takes|=haul|=hauled|=drag|=dragged ~ =to =the|=a ~ court; hold ~ responsible|accountable; find ~
        guilty; =found ~ =guilty; convict; +guilty =of; hold =liable; sue; file|bring|lodge|institute|initiate ~
        suit|lawsuit|complaint|charge|case|proceedings|action|protest|grievance;
        lodge|deliver|issue|make|send|hand|submit|register|enter ~ protest|complaint|objection|condemnation|criticism;
        protest =to|=that|=strongly|=at|=over|=about; protest; object;
        +complaint|criticism|condemnation|accusation|allegation|denunciation ~ of|against|about|from;
        issue|release|read|adopt|pass|publish ~
        condemning|criticising|criticizing|denouncing|deploring|accusing|blaming|castigating;
        =condemning|=denouncing|=deploring|=accusing; summon|call_in|carpet ~ ambassador|envoy|charge|diplomat|attache;
        =summoned; express|voice ~ alarm; rally|mobilise|mobilize|drum_up|stir|whip_up|muster ~ opposition|against;
        call|press|campaign ~ for ~ sanction|boycott|embargo|expulsion =against|=on|=of; call =for ~
        sanction|boycott|embargo; urge ~ =to boycott|shun|isolate|reject|oppose; lead|wage|launch ~ campaign =against;
        speak|come|came =out =against; describe|call|label|characterise|regard|brand|dub|term|denounce ~ =as ~
        illegal|terrorist|criminal|shameful|barbaric|aggression|provocation|insult|unacceptable|murderer|threat|enemy|criminal|liar|crime|act;
        =said ~
        violate|illegal|responsible|=behind|lie|guilty|shameful|unacceptable|irresponsible|violation|=sponsor|=sponsoring;
        point ~ finger; lay|put|place|pin ~ blame; deny ~ charge|accusation|allegation|involvement; denied; question ~
        motive|sincerity|right|legitimacy|commitment|role; warn ~ =of ~ consequence; be|feel ~
        disappointed|dismayed|shocked|appalled|outraged|angered|dissatisfied; =disappointed; =dismayed; =appalled;
        =outraged; =unhappy; regret; find|take ~ offence; cast ~ aspersion; impeach; prosecute; try =for|=on; put ~ on
        trial; =on trial; arraign; implicate; declare ~ illegal|unacceptable; abhor; air ~ grievance; disavow; critical
        =of; pour ~ scorn; react =angrily|=sharply|=furiously; protest =to|=about; put|place|lay|pin ~ blame; =blame;
        take ~ =to =task; speak ~ =out =against; rail =against; inveigh; fulminate; thunder; call ~
        lackey|puppet|liar|murderer|terrorist|criminal|coward|bandit|butcher; liken ~ =to ~ hitler|nazi|nazis;
        file|filed ~ suit|case; convict|convicted ~ =of; sentence ~ =for ~ genocide|crime; cite ~ =for; shame; name ~
        shame; voice|voiced ~ outrage; burn ~ =in =effigy; see|saw ~ =as ~ threat|aggression|interference; portray ~
        =as; be ~ furious|indignant|incensed; bristle; fume; suspect ~ =of; point ~ =at; =hit|=hits =out|=back =at;
        walk ~ =out =on ~ speech; vote|voted ~ censure|no-confidence; declare ~ guilty; list ~ =as ~ terrorist|sponsor;
        issue ~ statement ~ condemning|denouncing|criticising|criticizing; publish|release ~ report ~
        abuses|violations|accusing|critical; send|deliver|hand ~ note =of =protest|=a =protest; take ~ case =to; refer
        ~ =to ~ court|council; impugn; sneer; heckle; jeer; boo; snap =at; indignant; react ~ =with ~
        fury|anger|dismay|outrage|indignation
    """,
    "REJECT": """
        reject; refuse; rebuff; spurn; decline; turn ~ =down; =turn|=turned|=turns|=turning =down; turn ~ deaf ear;
        turn ~ back =on; dismiss ~ @REQUEST; dismiss ~ =as; dismiss =calls|=suggestions|=any|=all;
        brush|wave|push|sweep|set ~ =aside|=off; shrug_off; rule =out|out; rule ~ =out; veto; =cast ~ =veto; defy;
        flout; disregard; ignore; oppose; +opposed =to; resist; =unwilling; reluctant; balk; baulk; baulk =at; abstain;
        snub; shun; say|said =no =to; =said|=say|=says =no; vote|voted =against|=down; vote ~ =against|=down; throw
        =out ~ @REQUEST; block ~
        resolution|bill|motion|proposal|plan|law|vote|attempt|move|entry|membership|bid|effort|appointment|adoption;
        withhold ~ consent|approval|support|recognition; stand|hold ~ firm|fast|ground; stand_up to; thumb ~ nose; deny
        ~ request|permission|visa|access|entry|asylum|land|citizenship|extradition|bail|recognition|right; bar ~
        from|=un|entry|=u.n.; refrain; no intention|plan =of|=to; =no
        =talks|=concessions|=negotiations|=compromise|=plans; fail =to ~
        ratify|comply|attend|agree|approve|honour|honor|implement|appear|sign|respond|submit|meet|release|hand|pay|reply|answer|show|cooperate|withdraw;
        miss|ignore|let ~ deadline ~ pass; =let ~ =pass =rather =than; stall; drag ~ feet; delay|put_off|postpone ~
        signing|ratification|vote|implementation|withdrawal|election|decision|return|reform; walk_away from; renege;
        go_back on ~ promise|word|pledge|agreement; back_out; back_away from; pull_out of ~
        treaty|agreement|pact|convention|deal; withdraw =from|its|support ~
        treaty|pact|convention|agreement|deal|offer; repudiate; renounce ~ treaty|agreement|pact|accord|recognition;
        tear_up; scrap|abrogate|break|breach|violate|denounce|infringe|contravene ~
        treaty|agreement|pact|accord|law|norm|resolution|convention|obligation|rule|undertaking; abrogate; disobey;
        breach; contravene; challenge ~ decision|ruling|claim|authority; dispute; contest ~ claim|decision; deadlock;
        +refusal ~ to|of; +rejection =of; +veto; cling to; stonewall; dig ~ heel; insist ~ =not; remain|be ~
        opposed|defiant|adamant|intransigent|unmoved; deaf to; evade; sidestep; keep ~ =out; discount ~
        possibility|idea|prospect; pour ~ cold water; quash; strike_down; overrule; hold ~ =out =against; hold_back;
        lack ~ authority; freeze_out; disown; turn ~ =away; =sent|=send ~ =back; fend_off; scorn ~ @REQUEST; short
        =shrift; out =of =the =question; use|cast|exercise|wield ~ veto; shoot|shot ~ down ~
        motion|proposal|idea|bill|plan; throw|threw ~ out ~ proposal|motion|bill|plan|idea; =non-starter|=nonstarter;
        hold ~ line =against; =never
        =give|=accept|=recognise|=recognize|=agree|=allow|=surrender|=yield|=bow|=negotiate|=talk|=leave; give|gave ~
        cold_shoulder; cold-shoulder; =too ~ =to; say|said ~ =there =was|=were =no =question; close|shut|slam ~ door
        =on|=to; kill ~ resolution|bill|motion|plan|proposal; torpedo|scuttle|sink|wreck ~
        plan|deal|proposal|talks|resolution|bill; deny|denied ~ entry|visa|request|permission|access;
        bar|barred|keep|kept ~ inspector|monitor|observer|envoy|journalist|delegation|ship ~ from|out; vote|voted ~
        against|down; turn|turned ~ backs =on; throw|threw ~ =out; pass|passed =over ~ request; leave|left ~
        unanswered; wash|washed ~ hands; not =interested; stay|=stayed|=remained =away =from ~
        talks|summit|conference|meeting; object =to ~ plan|proposal|deployment; shrug; =no =question =of; insist ~
        =would =not|=will =not; rule|ruled ~ out; =stuck =to; hold|=held =firm; =would =rather; give|gave ~ no
        =answer|=reply; wave ~ away; withstand; =rejects; return|returned ~ unopened; forgo; disdain
    """,
    "THREATEN": """
        threaten; menace; warn; issue|make|repeat|renew|deliver|utter ~ threat|warning|ultimatum; +ultimatum;
        give|=gave ~ @DAYS ~ =to; give|=gave ~ =until; set|give|lay_down|impose|fix ~ deadline; +deadline;
        vow|swear|pledge|promise ~
        revenge|vengeance|retaliate|retaliation|avenge|reprisal|punish|crush|destroy|kill|wipe|strike_back|hit_back|=to
        =attack|=to fight|jihad|=war; call_for ~ jihad|holy_war|uprising|revenge; hint ~
        =at|=that|military|force|sanction|action; =not hesitate; =ready|=prepared =for =war|=battle|=armed; serve ~
        notice; put ~ =on =notice; face ~ sanction|war|attack|tough|expulsion|penalty|tariff|consequence|reprisal;
        be|be_in ~ danger|peril; step_up|escalate ~ threat; keep|leave ~ option|options ~ open|table; =on =the =table;
        swear|vow|pledge =vengeance; draw ~ red_line|line; rattle; brandish; point|aim|target ~ missile; declare ~
        jihad|holy_war; offer|put|set ~ bounty|price; +threat =to|=of|=against;
        consider|mull|weigh|ponder|contemplate|discuss|study|debate|plan|prepare|examine ~
        @SANCTIONS|air_strike|strike|retaliation|military_action|invasion|intervention|offensive|blockade|closure|expulsion|crackdown|martial_law;
        blackmail; intimidate; brace =for|=for_war; reserve ~ right =to; prepare =to|=for ~
        attack|strike|war|invade|expel|impose|close|deport|execute|offensive|invasion; =will|=would|=did =not hesitate;
        raise|evoke|hold_out ~ threat|spectre|specter|danger =of; =fire ~ warning; speak|talk ~ =of
        =war|=force|=revenge; predict ~ bloodshed|war; =to =seek|=take|=exact =revenge; strike_back; hit_back; caution
        ~ against|=that; make ~ veiled; do ~ =whatever; all ~ necessary =means; turn ~ =into =a ~
        sea|grave|hell|graveyard; pay ~ price; face|suffer ~ consequence|wrath
    """,
}
