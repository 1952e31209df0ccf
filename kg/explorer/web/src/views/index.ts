// Every view, in the order of the tabs; the first is shown where the address names none.

import type { View } from "../world";
import { network } from "./network";

export const VIEWS: readonly View[] = [network];
