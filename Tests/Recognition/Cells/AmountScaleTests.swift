import ReportingKit
import Tabular
import Testing

@testable import Recognition

/// Amounts of money that a table counts in thousands, millions or thousands of millions are read in đồng.
struct AmountScaleTests {
    private struct Payments: ProcessorModule {
        let id: ModuleID = "payments"
        let title = "Thanh toán trực tuyến"
        let datasets: [DatasetDefinition]

        init() {
            var dossiers = FieldDefinition(
                "dossiers", "Số hồ sơ thanh toán", type: .count, measure: "hồ sơ", aggregation: .sum)
            dossiers.headings = ["… số hồ sơ thanh toán …"]
            var amount = FieldDefinition(
                "amount", "Số tiền thanh toán", type: .amount, measure: "đồng", aggregation: .sum)
            amount.scale = .single
            amount.headings = ["… số tiền thanh toán …"]
            datasets = [
                DatasetDefinition(
                    id: "payments", title: "Thanh toán trực tuyến", layout: .unitRows,
                    fields: [dossiers, amount], setPhrases: SetPhrase.standard)
            ]
        }
    }

    private let recognizer: Recognizer
    private let context: RecognitionContext

    init() throws {
        context = try RecognizerTests().context
        let units = [("21040", "Thị trấn Châu Ổ"), ("21064", "Xã Bình An")].map { code, name in
            AdministrativeUnit(
                id: UnitID(code: UnitCode(code), validFrom: nil), name: name, kind: .commune, parent: "524",
                validTo: nil)
        }
        let district = AdministrativeUnit(
            id: UnitID(code: "524", validFrom: nil), name: "Huyện Bình Sơn", kind: .district, parent: "51",
            validTo: nil)
        recognizer = Recognizer(registry: ModuleRegistry([Payments()]), register: UnitRegister([district] + units))
    }

    private func recognize(
        _ amounts: [String], heading: String = "Số tiền thanh toán", lines: [[String]] = [], below: [[String]] = [],
        numbersAsText: Bool = false
    ) -> Recognition {
        let rows =
            lines + [["THANH TOÁN TRỰC TUYẾN CẤP XÃ"], ["(Từ ngày 01/01/2023 đến ngày 30/06/2023)"]] + below
            + [["STT", "Đơn vị", "Số hồ sơ thanh toán", heading]]
            + zip(["Thị trấn Châu Ổ", "Xã Bình An"], amounts).enumerated().map { index, row in
                ["\(index + 1)", row.0, "\(index + 5)", row.1]
            }
        return recognizer.recognize(
            Reading(format: .xlsx, sheets: [.of(rows, numbersAsText: numbersAsText)]), context: context)
    }

    private func amounts(_ result: Recognition) -> [Int?] {
        result.tables.first?.table.rows.map { $0["amount"]?.count } ?? []
    }

    private func codes(_ result: Recognition) -> [FindingCode] { result.findings.map(\.code) }

    @Test(arguments: [
        ("Đơn vị tính: triệu đồng", 1_250_000, 3_000_000), ("ĐVT: nghìn đồng", 1_250, 3_000),
        ("Đơn vị tính: 1.000 đồng", 1_250, 3_000), ("(ĐVT: tỷ đồng)", 1_250_000_000, 3_000_000_000),
        ("Đơn vị tính: ngàn đồng", 1_250, 3_000), ("Đơn vị tính: triệu VNĐ", 1_250_000, 3_000_000),
        ("Đơn vị tính: nghìn tỷ đồng", 1_250_000_000_000, 3_000_000_000_000),
    ])
    func lineScalesAmountsAboveAndBelowTheTitle(line: String, first: Int, second: Int) {
        for result in [
            recognize(["1.25", "3"], lines: [["", "", line]]), recognize(["1.25", "3"], below: [["", "", line]]),
            recognize(["1,25", "3"], below: [["", "", line]], numbersAsText: true),
        ] {
            #expect(amounts(result) == [first, second])
            #expect(codes(result) == [.cellAmountScaled])
            #expect(result.tables.first?.table.rows.map { $0["dossiers"]?.count } == [5, 6])
            #expect(result.tables.first?.table.rows.first?.values["amount"]?.raw.hasPrefix("1") == true)
        }
    }

    @Test(arguments: [
        "Số tiền thanh toán (triệu đồng)", "Số tiền thanh toán, triệu đồng", "Số tiền thanh toán (ĐVT: triệu đồng)",
        "Số tiền thanh toán [1.000.000 đồng]",
    ])
    func headingScalesItsColumn(heading: String) {
        #expect(amounts(recognize(["684.5", "2"], heading: heading)) == [684_500_000, 2_000_000])
    }

    @Test func measureMayStandInTheNextCell() {
        #expect(
            amounts(recognize(["1.5", "2"], below: [["", "Đơn vị tính:", "triệu đồng"]])) == [1_500_000, 2_000_000])
    }

    @Test(arguments: ["Đơn vị tính: đồng", "ĐVT: VNĐ"])
    func plainDongChangesNothing(line: String) {
        let result = recognize(["1250000", "3"], below: [["", "", line]])
        #expect(amounts(result) == [1_250_000, 3])
        #expect(codes(result) == [])
    }

    @Test func statementsThatContradictEachOtherAreNamed() {
        let result = recognize(
            ["1.25", "3"], heading: "Số tiền thanh toán (nghìn đồng)", below: [["", "", "Đơn vị tính: triệu đồng"]])
        #expect(codes(result).contains(.cellScaleConflict))
        let second = recognize(
            ["1250000", "3"], heading: "Số tiền thanh toán (đồng)", below: [["", "", "Đơn vị tính: triệu đồng"]])
        #expect(codes(second).contains(.cellScaleConflict))
    }

    /// What is said of counts is no measure of money.
    @Test func scaleOfCountsStaysAFault() {
        let result = recognize(["1250000", "3"], below: [["", "", "Đơn vị tính: nghìn hồ sơ"]])
        #expect(codes(result).contains(.cellScaled))
        #expect(!codes(result).contains(.cellAmountScaled))
    }

    @Test func commaBeforeThreeDigitsIsNotGuessed() {
        let result = recognize(
            ["1,250", "3"], below: [["", "", "Đơn vị tính: triệu đồng"]], numbersAsText: true)
        #expect(codes(result).contains(.cellAmountAmbiguous))
        let grouped = recognize(
            ["1.250", "1.250,5"], below: [["", "", "Đơn vị tính: triệu đồng"]], numbersAsText: true)
        #expect(amounts(grouped) == [1_250_000_000, 1_250_500_000])
    }

    @Test func whatLeavesTheRangeOrIsLessThanADongIsNamedAtItsCell() {
        let large = recognize(["999999999", "3"], below: [["", "", "Đơn vị tính: tỷ đồng"]])
        #expect(codes(large).contains(.cellOutOfRange))
        let small = recognize(["1.2345", "3"], below: [["", "", "Đơn vị tính: nghìn đồng"]])
        #expect(codes(small).contains(.cellFraction))
    }

    @Test func headingThatLimitsWhichOnesIsNoScale() {
        let result = recognize(["1250000", "3"], heading: "Số tiền thanh toán (trên 1 triệu đồng)")
        #expect(amounts(result) == [1_250_000, 3])
    }
}
