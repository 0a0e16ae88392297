// The page as it is drawn now, as markup: what lies in shadow trees in its place, and no scripts but those that hold
// data. Nothing is made of the page's own kinds of elements, since the copy belongs to a document that runs nothing.
(limit => {
    const inert = document.implementation.createHTMLDocument("");
    const root = inert.importNode(document.documentElement, false);
    const waiting = [[document.documentElement, root]];
    const untold = new Set(["noscript", "style", "template"]);
    let left = 1000000;
    while (waiting.length && left > 0) {
        const [from, to] = waiting.pop();
        const assigned = from.localName === "slot" ? from.assignedNodes() : [];
        for (const node of from.shadowRoot ? from.shadowRoot.childNodes : assigned.length ? assigned : from.childNodes) {
            const name = node.localName || "";
            if (untold.has(name) || (name === "script" && !/json/i.test(node.type))) continue;
            if (node.nodeType !== Node.ELEMENT_NODE && node.nodeType !== Node.TEXT_NODE) continue;
            const copy = inert.importNode(node, false);
            to.appendChild(copy);
            left -= 1;
            if (node.nodeType === Node.ELEMENT_NODE) waiting.push([node, copy]);
        }
    }
    const markup = root.outerHTML;
    return JSON.stringify({
        address: location.href,
        markup: markup.length <= limit ? "<!DOCTYPE html>\n<!-- As its scripts have drawn it. -->\n" + markup : "",
    });
})
