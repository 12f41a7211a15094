import ReportingKit
import Testing

@testable import Tabular

struct NumberFormatTests {
    @Test(
        arguments: [
            ("General", .general), ("Standard", .general), ("0.00", .general), ("#,##0", .general),
            ("0.00E+00", .general),
            ("#,##0\\ \"đồng %\"", .general), ("[Red]-0;[Blue]0", .general), ("_(* #,##0_);_(* \\(#,##0\\)", .general),
            ("0%", .percent), ("0.00%", .percent), ("[>=1]0.0%;0%", .percent), ("#,##0.0\\ %", .percent),
            ("dd/mm/yyyy", .date), ("d/m/yyyy;@", .date), ("[$-1010000]d/m/yyyy", .date), ("[h]:mm:ss", .date),
            ("mmm-yy", .date),
        ] as [(String, NumberStyle)])
    func codesAreToldByTheirPlaceholders(code: String, style: NumberStyle) {
        #expect(NumberStyle(formatCode: code) == style)
    }

    @Test(
        arguments: [
            (0, .general), (4, .general), (9, .percent), (10, .percent), (14, .date), (22, .date), (49, .general),
        ] as [(Int, NumberStyle)])
    func numbersOfBuiltInFormatsAreKnown(number: Int, style: NumberStyle) {
        #expect(NumberStyle(builtInFormat: number) == style)
    }

    @Test func numbersAbove163AreTheWorkbooksOwn() {
        #expect(NumberStyle(builtInFormat: 164) == nil)
    }
}
