// Every view, in the order of the tabs; the first is shown where the address names none.

import type { View } from "../world";
import { ask } from "./ask";
import { claim } from "./claim";
import { disputes } from "./disputes";
import { entity } from "./entity";
import { influence } from "./influence";
import { licences } from "./licences";
import { map } from "./map";
import { network } from "./network";
import { reader } from "./reader";
import { search } from "./search";
import { sparql } from "./sparql";
import { timeline } from "./timeline";

export const VIEWS: readonly View[] = [network, entity, search, reader, timeline, map, disputes, influence, ask, sparql, claim, licences];
