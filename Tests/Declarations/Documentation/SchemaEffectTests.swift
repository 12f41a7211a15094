import ReportingKit
import Testing
import YAMLReading

@testable import Declarations

/// Every key that the schema offers changes what is declared: none is read and forgotten.
struct SchemaEffectTests {
    // MARK: Datasets

    private static let head = "dataset: d\ntitle: D\n"
    private static let fields = "fields: { a: { title: A }, b: { title: B } }\n"
    private static let members = "rows: members\n" + fields
    private static let money = "fields: { a: { title: A, type: amount } }\n"
    private static let form = "rows: questionnaire\n" + fields
    private static let lines = "rows: indicators\nlines: [{ name: x, title: X }]\n"
    private static let columns =
        "rows: indicators\ncolumns: { c: { title: C, type: text } }\nlines: [{ name: x, title: X }]\n"
    private static let json = fields + "json: { key: name }\n"
    private static let appendix = fields + "appendices: [{ set: whole, title: T }]\n"
    private static let figure = fields + "figures: { f: { title: F, value: whole.a } }\n"
    private static let figureSet = fields + "figure_sets: { s: { of: whole } }\nfigures: { a: F }\n"
    private static let records = """
        records:
          r:
            title: R
            use: [dossier, unit, received_date]
            columns: { k: { title: K, type: category, values: { v: { title: V } } } }
            counts: { a: received in period }

        """

    /// Of a record's column, in place of the last.
    private static func column(_ text: String) -> String {
        fields + records.replacing("k: { title: K, type: category, values: { v: { title: V } } }", with: text)
    }

    private static func value(_ text: String) -> String {
        column("k: { title: K, type: category, values: { v: { \(text) } } }")
    }

    private static func inField(_ text: String) -> String { "fields: { a: { title: A, \(text) }, b: { title: B } }\n" }

    /// Each key with a text that has it and one that has not.
    private static let ofDataset: [String: (with: String, without: String)] = [
        "a dataset.module": ("module: m\n" + fields, fields), "a dataset.form": ("form: II.06a\n" + fields, fields),
        "a dataset.files": ("files: [ab]\n" + fields, fields), "a dataset.titles": ("titles: [ab]\n" + fields, fields),
        "a dataset.rows": (members, fields), "a dataset.key": ("key: [ab]\n" + fields, fields),
        "a dataset.dimension": (members + "dimension: { name: m, title: M }\n", members),
        "a dataset.groups": ("groups: { g: { title: G } }\n" + fields, fields),
        "a dataset.defaults": ("defaults: { type: text }\n" + fields, fields),
        "a dataset.fields": ("fields: { a: { title: A } }\n", fields),
        "a dataset.lines": (lines, "rows: indicators\nlines: [{ name: y, title: X }]\n"),
        "a dataset.columns": (columns, lines),
        "a dataset.other_lines": (lines + "other_lines: fault\n", lines),
        "a dataset.other_columns": (fields + "other_columns: fault\n", fields),
        "a dataset.periods": (fields + "periods: { former: [ab] }\n", fields),
        "a dataset.rules": (fields + "rules: [a <= b]\n", fields),
        "a dataset.closing_day": (fields + "closing_day: 14\n", fields),
        "a dataset.due": (fields + "due: own\n", fields),
        "a dataset.checks": (fields + "checks: [{ agree: [whole, former] }]\n", fields),
        "a dataset.json": (json, fields), "a dataset.records": (fields + records, fields),
        "a dataset.appendices": (appendix, fields), "a dataset.figures": (figure, fields),
        "a dataset.figure_sets": (figureSet, fields + "figures: { a: { title: F, value: whole.a } }\n"),
        "a dataset.comparisons": (figure + "comparisons: { d: { f: số } }\n", figure),
        "a dataset.speech": (fields + speech(""), fields),
        "a dataset.valid": (fields + "valid: { from: 2026-01-01 }\n", fields),
        "a dataset.extends": ("extends: e\n" + fields, fields),
        "a dataset.replaces": ("replaces: e\n" + fields, fields),
        "a dataset.enabled": ("enabled: false\n" + fields, fields),
        "a dimension.name": (
            members + "dimension: { name: n, title: M }\n", members + "dimension: { name: m, title: M }\n"
        ),
        "a dimension.title": (
            members + "dimension: { name: m, title: N }\n", members + "dimension: { name: m, title: M }\n"
        ),
        "a dimension.headings": (
            members + "dimension: { name: m, title: M, headings: [ab] }\n",
            members + "dimension: { name: m, title: M }\n"
        ),
        "a dimension.members": (
            members + "dimension: { name: m, title: M, members: [x] }\n", members + "dimension: { name: m, title: M }\n"
        ),
        "a member.words": (
            members + "dimension: { name: m, title: M, members: { x: { words: [y] } } }\n",
            members + "dimension: { name: m, title: M, members: { x: {} } }\n"
        ),
        "a member.valid": (
            members + "dimension: { name: m, title: M, members: { x: { valid: { from: 2026-01-01 } } } }\n",
            members + "dimension: { name: m, title: M, members: { x: {} } }\n"
        ),
        "a rule.check": (fields + "rules: [{ check: a <= b }]\n", fields + "rules: [{ check: b <= a }]\n"),
        "a rule.severity": (
            fields + "rules: [{ check: a <= b, severity: notice }]\n", fields + "rules: [{ check: a <= b }]\n"
        ),
        "a rule.because": (
            fields + "rules: [{ check: a <= b, because: Vì }]\n", fields + "rules: [{ check: a <= b }]\n"
        ),
        "a check.agree": (
            fields + "checks: [{ agree: [whole, deep] }]\n", fields + "checks: [{ agree: [whole, former] }]\n"
        ),
        "a check.at_most": (fields + "checks: [{ at_most: [a, e.x] }]\n", fields),
        "a check.sets": (
            fields + "checks: [{ at_most: [a, e.x], sets: whole }]\n", fields + "checks: [{ at_most: [a, e.x] }]\n"
        ),
        "json.rows": (fields + "json: { key: name, rows: data }\n", json),
        "json.key": (fields + "json: { key: id }\n", json),
        "json.in": (fields + "json: { key: name, in: data }\n", json),
        "periods.period": (fields + "periods: { period: [ab] }\n", fields),
        "periods.cumulative": (fields + "periods: { cumulative: [ab] }\n", fields),
        "periods.former": (fields + "periods: { former: [ab] }\n", fields),
        "periods.last_year": (fields + "periods: { last_year: [ab] }\n", fields),
        "valid.from": (fields + "valid: { from: 2026-01-01 }\n", fields),
        "valid.until": (fields + "valid: { until: 2026-01-01 }\n", fields),
        "a line.number": ("rows: indicators\nlines: [{ name: x, title: X, number: '1' }]\n", lines),
        "a line.name": ("rows: indicators\nlines: [{ name: y, title: X }]\n", lines),
        "a line.title": ("rows: indicators\nlines: [{ name: x, title: Y }]\n", lines),
        "a line.headings": ("rows: indicators\nlines: [{ name: x, title: X, headings: [ab] }]\n", lines),
        "a line.type": ("rows: indicators\nlines: [{ name: x, title: X, type: text }]\n", lines),
        "a line.decimals": (
            "rows: indicators\nlines: [{ name: x, title: X, type: decimal, decimals: 3 }]\n",
            "rows: indicators\nlines: [{ name: x, title: X, type: decimal }]\n"
        ),
        "a line.measure": ("rows: indicators\nlines: [{ name: x, title: X, measure: người }]\n", lines),
        "a line.min": ("rows: indicators\nlines: [{ name: x, title: X, min: 1 }]\n", lines),
        "a line.max": ("rows: indicators\nlines: [{ name: x, title: X, max: 9 }]\n", lines),
        "a line.valid": ("rows: indicators\nlines: [{ name: x, title: X, valid: { from: 2026-01-01 } }]\n", lines),
        "an appendix.id": (fields + "appendices: [{ set: whole, title: T, id: x }]\n", appendix),
        "an appendix.set": (fields + "appendices: [{ set: lower, title: T }]\n", appendix),
        "an appendix.title": (fields + "appendices: [{ set: whole, title: U }]\n", appendix),
        "an appendix.order": (fields + "appendices: [{ set: whole, title: T, order: 3 }]\n", appendix),
        "an appendix.like": (
            fields + "appendices: [{ set: whole, title: T }, { set: lower, like: whole }]\n", appendix
        ),
        "an appendix.unit_title": (fields + "appendices: [{ set: whole, title: T, unit_title: Xã }]\n", appendix),
        "an appendix.columns": (fields + "appendices: [{ set: whole, title: T, columns: [a] }]\n", appendix),
        "an appendix.without": (fields + "appendices: [{ set: whole, title: T, without: [a] }]\n", appendix),
        "an appendix.total": (fields + "appendices: [{ set: whole, title: T, total: Cộng }]\n", appendix),
        "an appendix.numbers": (fields + "appendices: [{ set: whole, title: T, numbers: auto }]\n", appendix),
        "an appendix.order_by": (fields + "appendices: [{ set: whole, title: T, order_by: b desc }]\n", appendix),
        "a figure.title": (fields + "figures: { f: { title: G, value: whole.a } }\n", figure),
        "a figure.value": (fields + "figures: { f: { title: F, value: whole.b } }\n", figure),
        "a figure.format": (fields + "figures: { f: { title: F, value: whole.a, format: padded } }\n", figure),
        "a figure.sets": (
            fields + "figure_sets: { s: { of: whole }, t: { of: lower } }\nfigures: { a: { title: F, sets: s } }\n",
            fields + "figure_sets: { s: { of: whole }, t: { of: lower } }\nfigures: { a: { title: F } }\n"
        ),
        "a figure set.of": (fields + "figure_sets: { s: { of: lower } }\nfigures: { a: F }\n", figureSet),
        "a figure set.units": (
            fields + "figure_sets: { s: { of: whole, units: xã } }\nfigures: { a: 'F {units}' }\n",
            fields + "figure_sets: { s: { of: whole } }\nfigures: { a: 'F {units}' }\n"
        ),
        "records.title": (fields + records.replacing("title: R", with: "title: S"), fields + records),
        "records.use": (fields + records.replacing("received_date]", with: "received_date, state]"), fields + records),
        "records.columns": (column("l: { title: L, type: flag }"), fields + records),
        "records.counts": (fields + records.replacing("a: received", with: "b: received"), fields + records),
        "a column.title": (column("k: { title: L, type: flag }"), column("k: { title: K, type: flag }")),
        "a column.type": (column("k: { title: K, type: date }"), column("k: { title: K, type: flag }")),
        "a column.headings": (
            column("k: { title: K, type: flag, headings: [ab] }"), column("k: { title: K, type: flag }")
        ),
        "a column.not": (column("k: { title: K, type: flag, not: [ab] }"), column("k: { title: K, type: flag }")),
        "a column.at": (column("k: { title: K, type: flag, at: [ab, cd] }"), column("k: { title: K, type: flag }")),
        "a column.required": (
            column("k: { title: K, type: flag, required: false }"), column("k: { title: K, type: flag }")
        ),
        "a column.yes": (column("k: { title: K, type: flag, yes: [ừ] }"), column("k: { title: K, type: flag }")),
        "a column.no": (column("k: { title: K, type: flag, no: [ừ] }"), column("k: { title: K, type: flag }")),
        "a column.values": (value("title: W"), value("title: V")),
        "a column.like": (
            column("k: { title: K, type: flag, yes: [ừ] }\n      l: { like: k }").replacing(
                "columns: { ", with: "columns:\n      "
            )
            .replacing("{ like: k } }", with: "{ like: k }"),
            column("k: { title: K, type: flag, yes: [ừ] }")
        ),
        "a value.title": (value("title: W"), value("title: V")),
        "a value.words": (value("title: V, words: [w]"), value("title: V")),
        "a value.holds": (value("title: V, holds: [w]"), value("title: V")),
        "a value.from": (value("title: V, from: 2026-01-01"), value("title: V")),
        "a value.former": (value("title: V, former: [{ words: [w], until: 2025-12-31 }]"), value("title: V")),
        "former words.words": (
            value("title: V, former: [{ words: [w], until: 2025-12-31 }]"),
            value("title: V, former: [{ until: 2025-12-31 }]")
        ),
        "former words.holds": (
            value("title: V, former: [{ holds: [w], until: 2025-12-31 }]"),
            value("title: V, former: [{ until: 2025-12-31 }]")
        ),
        "former words.until": (
            value("title: V, former: [{ until: 2024-12-31 }]"), value("title: V, former: [{ until: 2025-12-31 }]")
        ),
        "a rate.part": (inField("rate: { part: b, whole: a }"), inField("rate: { part: a, whole: a }")),
        "a rate.whole": (inField("rate: { part: b, whole: b }"), inField("rate: { part: b, whole: a }")),
        "over_units.weighted": (inField("over_units: { weighted: b }"), inField("over_units: none")),
        "speech.axes": (fields + speech("").replacing("x: [ab]", with: "x: [cd]"), fields + speech("")),
        "speech.fields": (fields + speech("").replacing("a: x", with: "b: x"), fields + speech("")),
        "speech.compounds": (fields + speech("  compounds: { ef: x }\n"), fields + speech("")),
        "speech.shares": (fields + speech("  shares: { a: b }\n"), fields + speech("")),
        "speech.units_with": (fields + speech("  units_with: { a: ef }\n"), fields + speech("")),
        "speech.fillers": (fields + speech("  fillers: [ef]\n"), fields + speech("")),
        "speech.others": (fields + speech("  others: [ef]\n"), fields + speech("")),
    ]

    private static func speech(_ more: String) -> String {
        "speech:\n  axes: [{ x: [ab] }]\n  fields: { a: x }\n" + more
    }

    private static let ofField: [String: (with: String, without: String)] = [
        "title": ("fields: { a: { title: Z }, b: { title: B } }\n", fields),
        "group": ("groups: { g: { title: G } }\n" + inField("group: g"), "groups: { g: { title: G } }\n" + fields),
        "headings": (inField("headings: [ab]"), fields), "not": (inField("not: [ab]"), fields),
        "at": (inField("at: [ab, cd]"), fields), "type": (inField("type: text"), fields),
        "measure": (inField("measure: người"), fields),
        "scale": (inField("type: amount, scale: triệu"), inField("type: amount")),
        "decimals": (inField("type: decimal, decimals: 3"), inField("type: decimal")),
        "choices": (inField("type: choice, choices: [x, y]"), inField("type: choice, choices: [x]")),
        "required": (inField("required: false"), fields), "min": (inField("min: 1"), fields),
        "max": (inField("max: 9"), fields), "at_most": (inField("at_most: b"), fields),
        "sum": (inField("sum: [b, a]"), fields), "rate": (inField("rate: { part: b, whole: b }"), fields),
        "over_units": (inField("over_units: none"), fields), "over_time": (inField("over_time: last"), fields),
        "continues": (inField("continues: b"), fields), "was": (inField("was: [z]"), fields),
        "hint": ("rows: questionnaire\n" + inField("hint: ab"), form),
        "asked_of": ("rows: questionnaire\n" + inField("asked_of: own"), form),
        "kinds": ("rows: questionnaire\n" + inField("kinds: commune"), form),
        "levels": (inField("levels: province"), fields), "valid": (inField("valid: { from: 2026-01-01 }"), fields),
        "derived": (inField("derived: true"), fields),
        "list": (inField("type: text, list: true"), inField("type: text")),
        "better": (inField("better: less"), fields),
        "json": (json.replacing("a: { title: A }", with: "a: { title: A, json: x }"), json),
    ]

    /// What a group, or the defaults, say for fields that do not.
    private static let shared: [String: (with: String, without: String)] = [
        "type": ("type: text", ""), "measure": ("measure: người", ""), "required": ("required: false", ""),
        "over_units": ("over_units: none", ""), "over_time": ("over_time: last", ""),
        "levels": ("levels: province", ""),
        "scale": ("type: amount, scale: triệu", "type: amount"),
        "decimals": ("type: decimal, decimals: 3", "type: decimal"),
        "max": ("max: 9", ""), "min": ("min: 1", ""), "valid": ("valid: { from: 2026-01-01 }", ""),
        "hint": ("hint: ab", ""), "asked_of": ("asked_of: own", ""), "kinds": ("kinds: commune", ""),
        "headings": ("headings: [ab]", ""), "not": ("not: [ab]", ""), "at_most": ("at_most: b", ""),
        "choices": ("type: choice, choices: [x, y]", "type: choice, choices: [x]"),
    ]

    private static func declared(_ text: String) throws -> [String] {
        let whole = text.hasPrefix("dataset:") ? text : head + text
        return SchemaKeys.described(try DatasetReader.read(whole, file: "t.yaml"))
    }

    @Test func everyKeyOfADatasetHasAnEffect() throws {
        var cases = Self.ofDataset
        for (key, texts) in Self.ofField { cases["a field.\(key)"] = texts }
        let form = "rows: questionnaire\n"
        for (key, said) in Self.shared {
            func grouped(_ text: String) -> String {
                form + "groups: { g: { title: G\(text.isEmpty ? "" : ", " + text) } }\n"
                    + "fields: { a: { title: A, group: g }, b: { title: B } }\n"
            }
            func everywhere(_ text: String) -> String { form + "defaults: { \(text) }\n" + Self.fields }
            cases["a group.\(key)"] = (grouped(said.with), grouped(said.without))
            cases["defaults.\(key)"] = (everywhere(said.with), everywhere(said.without))
        }
        cases["a group.title"] = (
            "groups: { g: { title: H } }\n" + Self.fields, "groups: { g: { title: G } }\n" + Self.fields
        )
        cases["a dataset.dataset"] = ("dataset: e\ntitle: D\n" + Self.fields, Self.fields)
        cases["a dataset.title"] = ("dataset: d\ntitle: E\n" + Self.fields, Self.fields)
        let keys = SchemaKeys.all(DatasetKeys.dataset)
        #expect(keys.subtracting(cases.keys).sorted() == [], "keys that no case uses")
        for key in keys.sorted() {
            guard let texts = cases[key] else { continue }
            do {
                #expect(try Self.declared(texts.with) != Self.declared(texts.without), "\(key) changes nothing")
            } catch {
                Issue.record("\(key): \(error)")
            }
        }
    }

    // MARK: Records in a file of their own

    @Test func everyKeyOfRecordsHasAnEffect() throws {
        let base = """
            records: r
            title: R
            use: [dossier, unit, received_date]
            columns: { k: { title: K, type: flag } }
            counts: { d: { a: received in period } }

            """
        let changed: [String: String] = [
            "records": base.replacing("records: r", with: "records: s"), "module": base + "module: m\n",
            "title": base.replacing("title: R", with: "title: S"),
            "use": base.replacing("received_date]", with: "received_date, state]"),
            "columns": base.replacing("type: flag", with: "type: date"),
            "counts": base.replacing("d: { a:", with: "d: { b:"),
        ]
        #expect(Set(RecordKeys.file.names) == Set(changed.keys))
        let plain = SchemaKeys.described(try RecordReader.read(base, file: "r.yaml"))
        for (key, text) in changed {
            #expect(
                try SchemaKeys.described(RecordReader.read(text, file: "r.yaml")) != plain, "\(key) changes nothing")
        }
    }
}
