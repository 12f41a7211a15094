import Tabular
import Testing

@testable import Recognition

/// Counts in thousands are returned; measures that are no scale change nothing.
struct StatedScaleTests {
    private let base: RecognizerTests

    init() throws { base = try RecognizerTests() }

    private func faults(line: [String] = [], heading: (Int, String)? = nil) -> [String?] {
        var header = RecognizerTests.header
        if let heading { header[heading.0][2] = heading.1 }
        let rows = RecognizerTests.title + [line] + header + RecognizerTests.rows + RecognizerTests.total
        return base.recognizer.recognize(Reading(format: .xlsx, sheets: [.of(rows)]), context: base.context).findings
            .filter { $0.code == .cellScaled && $0.severity == .error }.map { $0.place.cell?.description }
    }

    @Test(arguments: [
        "Đơn vị tính: nghìn văn bản", "ĐVT: 1.000 văn bản", "(ĐVT: ngàn hồ sơ)", "Đơn vị tính: triệu hồ sơ",
        "ĐVT: 1000",
        "ĐVT: 10^3 hồ sơ", "Đơn vị tính: 1 000 hồ sơ", "DVT: nghin ho so", "Đơn vị tính: tỷ đồng", "ĐVT nghìn hồ sơ",
    ])
    func lineOfAScaleIsNamed(line: String) {
        #expect(faults(line: ["", "", "", "", line]) == ["E3"])
        #expect(StatedScale.inHeading("Số hồ sơ (\(line))") != nil)
    }

    @Test func measureMayStandInTheNextCell() {
        #expect(faults(line: ["", "", "", "Đơn vị tính:", "nghìn hồ sơ"]) == ["E3"])
    }

    @Test(arguments: [
        "Đơn vị tính: văn bản", "ĐVT: hồ sơ", "ĐVT: %", "Đơn vị tính: hồ sơ, tỷ lệ: %", "Đơn vị: Ngân hàng",
        "1.000 hồ sơ năm",
        "ĐVT: 1 hồ sơ", "Phòng giao dịch triệu khách",
    ])
    func otherLinesChangeNothing(line: String) { #expect(faults(line: ["", "", "", "", line]) == []) }

    @Test func headingOfAScaleIsNamedOnce() {
        #expect(faults(heading: (0, "Sách cho mượn (nghìn hồ sơ)")) == ["C4"])
        #expect(faults(heading: (1, "Số sách cho mượn (x1000)")) == ["C5"])
        #expect(faults(heading: (1, "Số sách cho mượn, nghìn hồ sơ")) == ["C5"])
    }

    @Test(arguments: [
        "Số hồ sơ (trên 1 triệu đồng)", "Tỷ lệ (tỷ lệ %)", "Số hồ sơ (hồ sơ)", "(3)=(2)/(1)", "Số hồ sơ (1)",
        "Triệu Phong: số hồ sơ",
    ])
    func otherHeadingsChangeNothing(heading: String) { #expect(StatedScale.inHeading(heading) == nil) }
}
