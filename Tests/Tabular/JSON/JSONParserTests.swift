import Foundation
import Testing

@testable import Tabular

@Suite struct JSONParserTests {
    private func parse(_ text: String, _ change: (inout ReadingLimits) -> Void = { _ in }) -> Result<
        JSONValue, ReadingError
    > {
        var limits = ReadingLimits()
        change(&limits)
        do throws(ReadingError) { return .success(try JSONParser.value(Array(text.utf8), limits: limits)) } catch {
            return .failure(error)
        }
    }

    private func isFault(_ text: String) -> Bool {
        if case .failure(.unreadable(.json, _)) = parse(text) { true } else { false }
    }

    @Test func `values are read as they stand`() {
        #expect(
            parse(#" {"a": [1, -2.5e3, true, null], "b": "\u0111\uD83D\uDE00\n\"/"} "#)
                == .success(
                    .object([
                        .init("a", .array([.number("1"), .number("-2.5e3"), .boolean(true), .null])),
                        .init("b", .text("đ😀\n\"/")),
                    ])))
        #expect(parse("[]") == .success(.array([])) && parse("{ }") == .success(.object([])))
    }

    @Test(arguments: [
        "", "{", "[1,]", "{\"a\":1,}", "{a:1}", "{'a':1}", "[1 2]", "[01]", "[1.]", "[.5]", "[+1]", "[NaN]", "[1e]",
        "\"a", "\"\u{01}\"", #""\x""#, #""\uD83D""#, #""\uDE00""#, #""\u12""#, "[1] x", "// c\n[1]", "tru",
        #"{"a":1,"a":2}"#,
    ])
    func `anything else is refused`(text: String) { #expect(isFault(text)) }

    @Test func `depth, values, names and texts are bounded`() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(parse(deep) == .failure(.limit(.nesting, allowed: 64)))
        #expect(parse("[1,2,3]") { $0.cells = 3 } == .failure(.limit(.cells, allowed: 3)))
        #expect(parse(#"{"a":1,"b":2}"#) { $0.columns = 1 } == .failure(.limit(.columns, allowed: 1)))
        #expect(parse(#"["abcd"]"#) { $0.textBytes = 3 } == .failure(.limit(.textBytes, allowed: 3)))
    }

    @Test func `each array of objects is a sheet, nested names its header's levels`() throws {
        let text = #"{"x": {"rows": [{"n": "A", "v": {"p": 1, "q": 2.5}}, {"n": "B", "v": {"q": 3}}, 7]}, "list": [1]}"#
        let reading = try FileReader(limits: ReadingLimits()).read(Data(text.utf8), name: "a.json")
        #expect(reading.sheets.map(\.name) == ["x.rows"])
        let rows = reading.sheets[0].rows.map { row in row.cells.map { "\($0.column)=\($0.content)" } }
        #expect(rows.count == 4)
        #expect(rows[0] == ["1=text(\"v\")", "2=text(\"v\")"])
        #expect(rows[1] == ["0=text(\"n\")", "1=text(\"p\")", "2=text(\"q\")"])
        #expect(rows[2].first == "0=text(\"A\")" && rows[3].count == 2)
    }
}
