import ReportingKit
import Tabular
import Testing

@testable import Recognition

struct SeveralNumbersTests {
    @Test(arguments: ["2\n100", "2\t100", "2  100", "2\u{A0}\u{A0}100", "2\r\n100", "2 \n 100", "x 1\n2"])
    func digitsApartAreSeveral(_ text: String) { #expect(SeveralNumbers.stand(in: text)) }

    @Test(arguments: ["2 100", "2\u{A0}100", "2\u{202F}100", "2100", "\n2100\n", "2100  hồ sơ", "15.834", ""])
    func oneNumberIsOne(_ text: String) { #expect(!SeveralNumbers.stand(in: text)) }

    @Test func aCellOfTwoNumbersIsNoCount() {
        let cell = CleanCell(Cell(column: 2, content: .text("2\n100")))
        let field = FieldDefinition("received", "Tiếp nhận", type: .count, aggregation: .sum)
        #expect(ValueReader.read(cell, as: field) == .fault(.cellNotANumber, expected: nil))
        #expect(cell.found == "2 ⏎ 100")
    }
}
