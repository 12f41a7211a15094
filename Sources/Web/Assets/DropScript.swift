/// The drop zone's script: sends files one by one and shows what became of each, from the ledger, also after a reload.
enum DropScript {
    static let text = #"""
        const zone = document.getElementById("vung-tha");
        // Files go one by one as they are chosen; the form is for browsers without script.
        document.getElementById("gui").addEventListener("submit", (event) => event.preventDefault());
        const list = document.getElementById("tep-gui");
        const empty = document.getElementById("chua-gui");
        const words = {};
        for (const word of document.querySelectorAll("#loi-noi [data-key]")) words[word.dataset.key] = word.textContent;
        const value = (id) => document.getElementById(id)?.value ?? "";
        const isTrial = () => document.getElementById("thu").checked;

        const make = (name, className, text) => {
          const node = document.createElement(name);
          if (className) node.className = className;
          if (text) node.textContent = text;
          return node;
        };

        // What is known of a name must read as it is.
        const shown = (name) => name.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");

        // The sign before it is the style sheet's.
        const looks = {
          waiting: "quiet", sending: "quiet", checking: "quiet", accepted: "good", duplicate: "good", known: "good",
          kept: "ask", question: "ask", returned: "bad", issued: "bad", failed: "bad",
        };

        class Row {
          // `known` is the line of a file that was sent before, as the page came with it.
          constructor(name, known) {
            this.node = known ?? make("li");
            this.badge = known?.querySelector(".badge") ?? make("span", "badge quiet");
            this.more = known?.querySelector("div") ?? make("div");
            this.bar = make("progress");
            this.bar.max = 1;
            this.bar.hidden = true;
            this.bar.setAttribute("aria-hidden", "true");
            if (known) return;
            this.node.append(make("strong", "", shown(name)), " ", this.badge, this.bar, this.more);
            list.prepend(this.node);
            empty.hidden = true;
          }
          say(state, key = state) {
            const tone = looks[state] ?? looks.checking;
            // A screen reader speaks verdicts, not the way to them.
            this.node.setAttribute("aria-busy", String(tone === "quiet"));
            this.badge.className = `badge ${tone}`;
            this.badge.textContent = words[key] ?? words[state] ?? state;
            if (state !== "sending") this.bar.hidden = true;
          }
          progress(part) {
            this.bar.hidden = false;
            this.bar.value = part;
          }
          link(text, path) {
            const link = make("a", "", text);
            link.href = path;
            this.more.append(link, " ");
          }
          button(text, action) {
            const button = make("button", "button", text);
            button.type = "button";
            button.addEventListener("click", () => { button.remove(); action(); });
            this.more.append(button, " ");
          }
          tell(text) {
            this.more.append(make("p", "", text));
          }
        }

        // At most so many at once; the others wait in order.
        const limit = 2;
        const waiting = [];
        let running = 0;
        const next = () => {
          while (running < limit && waiting.length) {
            running += 1;
            waiting.shift()().finally(() => { running -= 1; next(); });
          }
        };
        const enqueue = (work) => { waiting.push(work); next(); };

        const address = (trial, file) => {
          const query = new URLSearchParams();
          if (value("don-vi")) query.set("don-vi", value("don-vi"));
          if (!trial && value("tra-loi")) query.set("tra-loi", value("tra-loi"));
          const path = `/${trial ? "kiem-tra" : "nop"}/${encodeURIComponent(value("noi-gui") || "inbox")}/${encodeURIComponent(file.name)}`;
          return query.size ? `${path}?${query}` : path;
        };

        const put = (path, file, progress) => new Promise((resolve) => {
          const request = new XMLHttpRequest();
          request.open("PUT", path);
          request.setRequestHeader("Accept", "application/json");
          request.upload.addEventListener("progress", (event) => {
            if (event.lengthComputable && event.total) progress(event.loaded / event.total);
          });
          request.addEventListener("loadend", () => {
            let answer = null;
            try { answer = JSON.parse(request.responseText); } catch { /* no answer of ours */ }
            resolve({ status: request.status, answer });
          });
          request.send(file);
        });

        const fail = (row, answer, again) => {
          row.say("failed");
          row.tell(answer?.message ?? answer?.reason ?? words["failed-network"]);
          row.button(words.again, again);
        };

        const send = (file, row) => {
          row.more.replaceChildren();
          row.say("waiting");
          const path = address(false, file);
          enqueue(async () => {
            row.say("sending");
            const { status, answer } = await put(path, file, (part) => row.progress(part));
            if (status === 201 && answer) follow(row, answer);
            else fail(row, answer, () => send(file, row));
          });
        };

        const tryOut = (file, row) => {
          row.say("waiting");
          const path = address(true, file);
          enqueue(async () => {
            row.say("checking");
            const { status, answer } = await put(path, file, () => {});
            if (status !== 200 || !answer) return fail(row, answer, () => { row.more.replaceChildren(); tryOut(file, row); });
            row.say(answer.verdict, looks[answer.verdict] && words[`trial-${answer.verdict}`] ? `trial-${answer.verdict}` : answer.verdict);
            const found = make("ul");
            for (const one of (answer.findings ?? []).slice(0, 20)) {
              const item = make("li", "", one.sentence);
              if (one.severity === "error") item.append(make("div", "", `→ ${one.advice}`));
              found.append(item);
            }
            if (found.childElementCount) row.more.append(found);
            row.button(words["send-now"], () => send(file, row));
          });
        };

        // What the ledger says, as often as it may have changed.
        const open = new Map();
        const show = (row, sent) => {
          const isQuestion = sent.files?.length && sent.files.every((file) => file.state !== "returned" || file.isQuestion)
            && sent.files.some((file) => file.isQuestion);
          const state = sent.state === "waiting" ? "checking" : isQuestion ? "question" : sent.state;
          row.say(state);
          if (sent.state === "waiting") return false;
          row.more.replaceChildren();
          for (const file of sent.files ?? []) {
            row.link(sent.files.length > 1 ? `${words.see}: ${shown(file.name)}` : words.see, `/tep/${file.number}`);
          }
          return true;
        };
        const follow = (row, sent) => { if (!show(row, sent)) { open.set(sent.id, row); ask(); } };

        let timer = 0;
        let pause = 400;
        const ask = () => { clearTimeout(timer); timer = setTimeout(look, pause); };
        const look = async () => {
          for (const [id, row] of [...open]) {
            try {
              const answer = await fetch(`/gui/${encodeURIComponent(id)}`, { headers: { Accept: "application/json" } });
              if (answer.ok && show(row, await answer.json())) open.delete(id);
            } catch { /* asked again */ }
          }
          pause = Math.min(pause * 1.5, 5000);
          if (open.size) ask(); else pause = 400;
        };

        const take = (files) => {
          for (const file of files) {
            const row = new Row(file.name);
            if (isTrial()) tryOut(file, row); else send(file, row);
          }
        };

        const inFolder = async (entry) => {
          if (entry.isFile) return [await new Promise((done, fault) => entry.file(done, fault))];
          const reader = entry.createReader();
          const found = [];
          for (;;) {
            const part = await new Promise((done, fault) => reader.readEntries(done, fault));
            if (!part.length) return found;
            for (const one of part) found.push(...await inFolder(one));
          }
        };

        document.getElementById("chon-thu-muc").webkitdirectory = true;
        for (const id of ["chon-tep", "chon-thu-muc"]) {
          document.getElementById(id).addEventListener("change", (event) => { take(event.target.files); event.target.value = ""; });
        }
        for (const name of ["dragenter", "dragover"]) {
          zone.addEventListener(name, (event) => { event.preventDefault(); zone.classList.add("over"); });
        }
        for (const name of ["dragleave", "drop"]) zone.addEventListener(name, () => zone.classList.remove("over"));
        zone.addEventListener("drop", async (event) => {
          event.preventDefault();
          const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
          if (!entries.length) return take(event.dataTransfer.files);
          for (const entry of entries) take(await inFolder(entry));
        });
        // A file that misses the zone is not opened in the place of the page.
        for (const name of ["dragover", "drop"]) addEventListener(name, (event) => event.preventDefault());

        // What was on its way when the page was made.
        for (const node of list.querySelectorAll("li[data-id][aria-busy=true]")) open.set(node.dataset.id, new Row("", node));
        if (open.size) ask();
        """#
}
