enum FormScript {
    /// Checks a form's rules while somebody types. The rules come as data; the server checks them again, and is the judge.
    static let text = #"""
        const form = document.querySelector('form[data-quy-tac]');
        const number = text => {
          const bare = text.trim().replace(/%$/, '').replace(/[\s\u00a0]/g, '');
          if (!bare) return null;
          if (/^\d{1,3}(\.\d{3})+$/.test(bare)) return Number(bare.replaceAll('.', ''));
          if (/^\d{1,3}(\.\d{3})+,\d+$/.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'));
          const plain = bare.replace(',', '.');
          return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN;
        };
        if (form) {
          const rules = JSON.parse(form.dataset.quyTac);
          const near = value => Math.abs(value) < 1e9 ? Math.round(value * 1e6) / 1e6 : value;
          const value = (node, read) => {
            if (node[0] === 'f') return read(node[1]);
            if (node[0] === 'n') return node[1];
            const [a, b] = [value(node[1], read), value(node[2], read)];
            if (a === null || b === null || Number.isNaN(a) || Number.isNaN(b)) return null;
            if (node[0] === '+') return a + b;
            if (node[0] === '-') return a - b;
            if (node[0] === '*') return a * b;
            return b === 0 ? null : a / b;
          };
          const holds = (sign, a, b, digits) => {
            if (sign === '%') return Math.abs(a - b) <= 0.5 * 10 ** -digits + 1e-9;
            [a, b] = [near(a), near(b)];
            return { '=': a === b, '<=': a <= b, '>=': a >= b, '<': a < b, '>': a > b, '!=': a !== b }[sign];
          };
          const groups = new Map();
          for (const input of form.querySelectorAll('[data-muc]')) {
            const row = input.dataset.dong ?? '';
            if (!groups.has(row)) groups.set(row, new Map());
            groups.get(row).set(input.dataset.muc, input);
          }
          const tell = (input, texts) => {
            const place = document.getElementById(input.id + '-loi');
            if (!place) return;
            place.textContent = texts.join(' ');
            place.hidden = texts.length === 0;
            if (texts.length) input.setAttribute('aria-invalid', 'true'); else input.removeAttribute('aria-invalid');
          };
          const check = inputs => {
            const faults = new Map();
            const add = (name, text) => faults.set(name, [...(faults.get(name) ?? []), text]);
            const read = name => { const input = inputs.get(name); return input ? number(input.value) : null; };
            for (const [name, input] of inputs) {
              if (!input.dataset.so) continue;
              const typed = number(input.value);
              if (typed === null) continue;
              const [most, least] = [input.dataset.toiDa, input.dataset.toiThieu];
              const isWhole = input.dataset.so === 'nguyen';
              if (Number.isNaN(typed) || isWhole && !Number.isInteger(typed) || most && typed > Number(most)
                || typed < Number(least ?? 0)) add(name, input.dataset.loi);
            }
            for (const rule of rules) {
              const [a, b] = [value(rule.l, read), value(rule.r, read)];
              if (a === null || b === null || Number.isNaN(a) || Number.isNaN(b)) continue;
              const typed = inputs.get(rule.o)?.value.split(',')[1] ?? '';
              if (!holds(rule.c, a, b, typed.length)) add(rule.o, rule.t);
            }
            for (const [name, input] of inputs) tell(input, faults.get(name) ?? []);
          };
          let changed = false;
          let pause = 0;
          const checkRow = event => {
            const row = event.target.dataset?.dong ?? '';
            changed = true;
            if (groups.has(row)) check(groups.get(row));
          };
          // Half a number is no fault: it is looked at when the typing pauses, and when the field is left.
          form.addEventListener('input', event => { clearTimeout(pause); pause = setTimeout(checkRow, 400, event); });
          form.addEventListener('change', checkRow);
          form.addEventListener('submit', () => { changed = false; });
          addEventListener('beforeunload', event => { if (changed) event.preventDefault(); });
        }
        """#
}
