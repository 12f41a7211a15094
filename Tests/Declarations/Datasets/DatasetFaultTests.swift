import Testing
import YAMLReading

@testable import Declarations

/// What is wrong with a dataset's file is said with its place.
struct DatasetFaultTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let line: Int
        let column: Int
        let message: String
        var hint: String?
        var testDescription: String { message }
    }

    static let cases = [
        Case(text: "title: A\nfields: { a: { title: A } }", line: 1, column: 1, message: "dataset is missing"),
        Case(text: "dataset: d\nfields: { a: { title: A } }", line: 1, column: 1, message: "title is missing"),
        Case(text: "dataset: d\ntitle: A", line: 1, column: 1, message: "fields are missing"),
        Case(
            text: "dataset: Số\ntitle: A\nfields: { a: { title: A } }", line: 1, column: 10,
            message: "\"Số\" is no name"),
        Case(
            text: "dataset: d\ntitel: A\ntitle: A\nfields: { a: { title: A } }", line: 2, column: 1,
            message: "\"titel\" is no key of a dataset", hint: "did you mean \"title\"?"),
        Case(
            text: "dataset: d\ntitle: A\nfields:\n  a: { title: A, over_tme: last }", line: 4, column: 18,
            message: "\"over_tme\" is no key of a field", hint: "did you mean \"over_time\"?"),
        Case(
            text: "dataset: d\ntitle: A\nfields:\n  a: { title: A, over_time: lst }", line: 4, column: 29,
            message: "\"lst\" is not allowed", hint: "did you mean \"last\"?"),
        Case(
            text: "dataset: d\ntitle: A\nfields:\n  a: { title: A, type: cuont }", line: 4, column: 24,
            message: "\"cuont\" is not allowed", hint: "did you mean \"count\"?"),
        Case(
            text:
                "dataset: d\ntitle: A\nfields:\n  planned: { title: A }\n  r: { title: B, rate: { part: planned, whole: planed } }",
            line: 5, column: 48, message: "no field \"planed\"", hint: "did you mean \"planned\"?"),
        Case(
            text: "dataset: d\ntitle: A\nfields:\n  a: { title: A, sum: [b, c] }\n  b: { title: B }", line: 4,
            column: 27, message: "no field \"c\""),
        Case(
            text: "dataset: d\ntitle: A\nfields:\n  a: { title: A, sum: [b] }\n  b: { title: B }", line: 4, column: 23,
            message: "a sum needs two fields at least"),
        Case(
            text: "dataset: d\ntitle: A\ngroups: { plan: { title: P } }\nfields:\n  a: { title: A, group: pln }",
            line: 5, column: 25, message: "no group \"pln\"", hint: "did you mean \"plan\"?"),
        Case(
            text: "dataset: d\ntitle: A\nfields: { a: { title: A } }\nrules: [a <= bb]", line: 4, column: 14,
            message: "no field \"bb\""),
        Case(
            text: "dataset: d\ntitle: A\nfields: { a: { title: A } }\nrules: [\"a + \"]", line: 4, column: 14,
            message: "expected a field or a number"),
        Case(
            text: "dataset: d\ntitle: A\nfields: { a: { title: A } }\nclosing_day: 31", line: 4, column: 14,
            message: "31 is no day on which every month can close"),
        Case(
            text: "dataset: d\ntitle: A\nfields: { a: { title: A } }\ndue: [ofices, subordinates]", line: 4, column: 6,
            message: "\"ofices\" is no set of units that can owe it", hint: "did you mean \"offices\"?"),
        Case(
            text: "dataset: d\ntitle: A\nfields: { a: { title: A } }\nrows: unit", line: 4, column: 7,
            message: "\"unit\" is not allowed", hint: "did you mean \"units\"?"),
        Case(
            text: "dataset: d\ntitle: A\nfields: { a: { title: A } }\nvalid: { from: 2026-13-01 }", line: 4, column: 16,
            message: "\"2026-13-01\" is no day"),
        Case(
            text: "dataset: d\ntitle: A\nfields: { a: { title: A } }\nvalid: { from: 2026-02-01, until: 2026-01-01 }",
            line: 4, column: 35, message: "ends before it begins"),
        Case(
            text: "dataset: d\ntitle: A\nfields: { a: { title: A, max: nhiều } }", line: 3, column: 31,
            message: "\"nhiều\" is no number"),
        Case(
            text: "dataset: d\ntitle: A\nfields: { a: { title: A, headings: [\"…\"] } }", line: 3, column: 36,
            message: "\"…\" holds no word"),
        Case(
            text: "dataset: d\ntitle: A\nfields: { rank: { title: A } }", line: 3, column: 11,
            message: "\"rank\" is what templates call a value's facet"),
        Case(
            text: "dataset: d\ntitle: A\nfields: { a: { title: A } }\nappendices: [{ set: wholle, title: T }]", line: 4,
            column: 21, message: "\"wholle\" is no set of units", hint: "did you mean \"whole\"?"),
        Case(
            text:
                "dataset: d\ntitle: A\nfields: { a: { title: A } }\nappendices: [{ set: whole, title: T, columns: [b] }]",
            line: 4, column: 47, message: "no field \"b\""),
        Case(
            text:
                "dataset: d\ntitle: A\nfields: { a: { title: A } }\nfigures: { x: { title: T, value: whole.aa - whole.a } }",
            line: 4, column: 34, message: "no field \"aa\"", hint: "did you mean \"a\"?"),
        Case(
            text:
                "dataset: d\ntitle: A\nfields: { a: { title: A } }\nfigures: { x: { title: T, value: count(whole.a < ) } }",
            line: 4, column: 50, message: "expected a number"),
        Case(
            text:
                "dataset: d\ntitle: A\nrows: indicators\nlines:\n  - { number: \"1\", name: a, title: A }\n  - { number: \"1\", name: b, title: B }",
            line: 6, column: 15, message: "number \"1\" is declared twice, first in line 5"),
        Case(
            text:
                "dataset: d\ntitle: A\nfields: { a: { title: A } }\nspeech: { axes: [{ x: [từ] }], fields: { a: [y] } }",
            line: 4, column: 42, message: "no term \"y\"", hint: "did you mean \"x\"?"),
        Case(
            text:
                "dataset: d\ntitle: A\nfields: { a: { title: A } }\nrecords:\n  list:\n    title: L\n    use: [dossier, unit, received_date]\n    counts: { a: received in perod }",
            line: 8, column: 18, message: "no column \"received\""),
        Case(
            text:
                "dataset: d\ntitle: A\nfields: { a: { title: A } }\nrecords:\n  list:\n    title: L\n    use: [dossier, received_date]\n    counts: { a: received in period }",
            line: 5, column: 3, message: "needs exactly one column that names the unit"),
        Case(
            text: "dataset: d\ntitle: A\nfields: { a: { title: A } }\n  b: c", line: 4, column: 3,
            message: "not valid YAML: did not find expected key"),
        Case(
            text: "dataset: d\ndataset: d\ntitle: A\nfields: { a: { title: A } }", line: 1, column: 1,
            message: "the key stands twice"),
    ]

    @Test(arguments: cases)
    func aFaultHasItsPlaceAndTheNearestName(_ example: Case) throws {
        let faults = #expect(throws: FileFaults.self) { try DatasetReader.read(example.text, file: "d.yaml") }
        let fault = try #require(
            faults?.errors.first { $0.message == example.message }, "\(String(describing: faults))")
        #expect(fault.line == example.line)
        #expect(fault.column == example.column)
        if let hint = example.hint { #expect(fault.hint?.hasPrefix(hint) == true, "\(fault.hint ?? "no hint")") }
    }

    @Test func allFaultsAreToldAtOnceInTheFilesOrder() throws {
        let text = "dataset: d\ntitel: A\nfields:\n  a: { titl: A }\n  b: { title: B, type: cuont }\nrules: [a = c]\n"
        let faults = #expect(throws: FileFaults.self) { try DatasetReader.read(text, file: "d.yaml") }
        #expect(Set(faults?.errors.map(\.line) ?? []) == [1, 2, 4, 5, 6])
        #expect(faults?.errors.map(\.line) == faults?.errors.map(\.line).sorted())
    }

    @Test func aLongLineIsShownAroundItsFault() throws {
        let padding = String(repeating: "x", count: 200)
        let text = "dataset: d\ntitle: A\nfields:\n  a: { title: \(padding), over_tme: last, measure: \(padding) }\n"
        let faults = #expect(throws: FileFaults.self) { try DatasetReader.read(text, file: "d.yaml") }
        let lines = faults?.description.split(separator: "\n") ?? []
        #expect(lines.count == 4)
        #expect(lines.allSatisfy { $0.count < 400 })
        let caret = try #require(lines[2].firstIndex(of: "^"))
        let offset = lines[2].distance(from: lines[2].startIndex, to: caret)
        #expect(lines[1].dropFirst(offset).hasPrefix("over_tme"))
    }
}
