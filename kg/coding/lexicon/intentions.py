"""What is not done yet: intended, offered, vowed, denied, and what would then be harm. Data only."""

from __future__ import annotations

from typing import Final

PHRASES: Final = {
    "INTENT": """
        =will; ='ll; =would; =shall; plan ~ =to; +plan|plans =to|=for|=on; intend; intention ~ =to|=of; mean =to; aim
        =to; vow =to; decide; resolve =to; determine =to; =ready|=prepared =for
        =talks|=dialogue|=negotiations|=peace|=compromise|=a; =on =the =verge|=brink|=point =of; consider; study ~
        possibility|plan|proposal|request; look =at; hope =to|=for; want =to; wish =to; seek =to; try =to; express ~
        interest|readiness|desire|willingness|hope|wish|intention; show ~ interest|readiness|willingness; signal ~
        readiness|willingness|=it|=that|ready|willing; announce ~ plan|intention|decision; prepare =to;
        =may|=might|=could; =can; propose ~ =to; look_forward; expect ~ =to; schedule; arrange =to|=for; invite ~ =to ~
        =talks|visit; =in favour|favor =of =a; =going =to; is =to; lay ~ groundwork; earmark;
        =ready|=prepared|=set|=due|=poised|=scheduled|=expected|=about|=likely|=certain|=bound|=free =to;
        raise|hold_out|float|discuss ~ prospect|possibility =of; be =to; earmark|set_aside|allocate ~ =for;
        draft|draw_up|prepare|debate ~ law|bill|plan|decree|legislation; vote|voted =to; pass|passed ~ law|bill ~ =to;
        order ~ =to =be; =is|=are =thinking|=planning|=contemplating; toy =with; lean =towards|=toward; map_out|draw_up
        ~ plan; give ~ notice; count =on; look =set; would_like =to; be =to ~ be
    """,
    "OFFER": """
        propose; suggest; offer; agree =to|=on|=in|=that|=with|=upon; agree; consent; assent; pledge; promise;
        undertake =to; guarantee; commit ~ =to; commit ~ itself|themselves|himself|herself; =committed =to; accept;
        approve ~ plan|proposal|deal|sending|deployment|package|agreement; approve; =willing; readiness; willingness;
        volunteer; reach ~ agreement|consensus|deal|accord|compromise|understanding; find|strike ~
        compromise|consensus; come_to ~ agreement|terms|understanding; =in =principle; table ~ proposal|plan;
        put_forward|submit|unveil|float ~ proposal|plan|offer|initiative|idea; make ~
        offer|proposal|promise|commitment|overture; give ~ assurance|promise|undertaking|word|commitment|guarantee;
        assure; =gave =his|=its|=her|=their =word; extend ~ invitation; concession; offer ~ =to; hold_out ~ hand|olive;
        extend ~ hand; =open =to; accept ~
        invitation|offer|proposal|plan|ceasefire|cease-fire|mediation|compromise|formula|truce|timetable|deal|peace|agreement|principle|role|idea|arbitration|mediator|envoy;
        =willing|=keen|=eager|=happy|=glad|=pleased|=inclined|=disposed =to; give ~
        go-ahead|green_light|nod|blessing|approval|consent ~ plan|proposal|deal|sending|visit|talks|=for; give ~
        =its|=his|=their|=her blessing ~ plan|proposal|deal; =close =to =a ~ deal|agreement|accord|settlement; =near
        =a|=to ~ deal|agreement|accord; bring|draw ~ close ~ deal|agreement; interested =in; endorse ~ plan ~ =to;
        say|=said =yes; acquiesce; embrace ~ plan|proposal|idea|mediation|peace; submit ~ arbitration|mediation;
        welcome ~ offer|mediation|idea|proposal|initiative|suggestion ~ =to|=of|=for; =would =welcome|=be =happy|=be
        =prepared|=be =willing; settle ~ dispute|quarrel|differences ~ through|peacefully; strike ~ bargain;
        clear_the_way; clear ~ way =for; open ~ door =to|=for; ready|=willing =to =talk; give ~
        =pledge|=promise|=assurances; lay_out|outline|spell_out ~ plan|offer|proposal; agree ~
        timetable|terms|formula|principle; drop|withdraw ~ objection|veto|opposition; stand|stood ready =to; undertake
        ~ =to; agree ~ =to|=on|=in
    """,
    "VOW": """
        vow; swear; =determined; =resolved
    """,
    "NOT": """
        =will|=would|=could|=can|=shall|=do|=does|=did|=may|=might|='ll =not|=never; =will|=would|=can =no =longer;
        =cannot|=won't|=wouldn't|=can't|=don't|=doesn't|=couldn't|=didn't; =would|=will ~ =never|=not; =had|=has|=have
        =no =intention|=plans|=interest|=reason|=need; =no =intention|=plans; =is|=are|=was|=were =not|=no_longer
        =ready|=willing|=prepared|=going|=interested|=inclined|=considering|=planning|=in; =not
        =ready|=willing|=prepared|=agree|=intend|=accept; =rather =than; =no =longer
    """,
    "HARM": """
        @STOP; punish; retaliate; respond ~ force|force|military|similarly|kind|violence|fire; avenge; strike; hit; use
        ~ force; resort =to; take ~ action|measure|revenge|step; march; quit; leave; walk =out; boycott; close; shut;
        expel; ban; outlaw; bar; dissolve; impose; tighten; extend ~ curfew|ban|emergency|martial|blockade|siege;
        restrict; limit; reduce; cut; review ~ aid|relation|tie|membership; reconsider ~
        aid|relation|tie|membership|role|participation; withdraw; pull; recall; exclude; deport; execute; kill;
        destroy; crush; topple; oust; overthrow; depose; hunt; invade; intervene; send ~ @FORCES|=in; fight; attack;
        bomb; shell; shoot; fire; seize; occupy; annex; blockade; arrest; prosecute; try; freeze; sever; break; deny;
        refuse; penalise|penalize; isolate; veto; block; reintroduce ~ control|visa|check; make ~ pay; teach ~ lesson;
        wipe; resume ~ attack|bombing|terrorist|war|fighting|hostility|test|testing|enrichment|armed|violence; step
        =up; intensify; escalate; protest; demonstrate; riot; go =on =strike; disrupt; sabotage; hang; use ~
        veto|weapon; raise ~ tariff|duty|price; drop ~ bomb; declare ~ war|martial|emergency|illegal; crack; clamp;
        confiscate; disarm ~ by; evict; jail; rise ~ up
    """,
}
