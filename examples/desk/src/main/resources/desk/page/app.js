// The page of the support desk.

import { articleDialog } from "./article.js";
import { askPanel } from "./ask.js";
import { codeDisclosures } from "./code.js";
import { watchHealth } from "./health.js";
import { routePanel } from "./route.js";

routePanel();
askPanel();
articleDialog();
codeDisclosures();
watchHealth();
