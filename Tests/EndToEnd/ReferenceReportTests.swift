import Office
import Foundation
import ReportingKit
import Tabular
import Testing

/// The reference report of 2023-H1: every figure of its six appendices, from the export files to the files written.
struct ReferenceReportTests {
    struct Appendix: Sendable, CustomStringConvertible {
        let number: Int
        let dataset: String
        let set: String

        var description: String { "Phụ lục \(number)" }

        /// Kind, label and figures of each row as the reference prints them.
        func lines() throws -> [(kind: String, label: String, figures: [String])] {
            let file = SampleRun.root.appending(path: "Tests/Corpus/reference/2023-H1/appendix\(number).csv")
            return try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst().map {
                line in
                let cells = SampleRun.cells(line)
                return (
                    cells[0], VietnameseText.clean(cells[2]),
                    cells[3...].map { $0.replacingOccurrences(of: "%", with: "") }
                )
            }
        }
    }

    static let appendices = [
        Appendix(number: 1, dataset: "documents", set: "whole"),
        Appendix(number: 2, dataset: "online_services", set: "level"),
        Appendix(number: 3, dataset: "digitization", set: "whole"),
        Appendix(number: 4, dataset: "online_services", set: "subordinates"),
        Appendix(number: 5, dataset: "digitization", set: "subordinates"),
        Appendix(number: 6, dataset: "documents", set: "subordinates"),
    ]

    @Test func everySampleIsTaken() throws {
        let run = try SampleRun.shared.get()
        #expect(run.summary.returnedCount == 0)
        #expect(run.summary.files.count == 32)
        #expect(run.summary.missing.isEmpty)
    }

    @Test(arguments: appendices)
    func normalizedFilesHoldTheReferenceFigures(appendix: Appendix) throws {
        let run = try SampleRun.shared.get()
        let text = try run.text("normalized/2023-H1/\(appendix.dataset).\(appendix.set).csv")
        let rows = text.split(separator: "\n").dropFirst().map(SampleRun.cells)
        let units = try appendix.lines().filter { $0.kind == "unit" }
        #expect(rows.map { $0[1] } == units.map(\.label))
        for (row, unit) in zip(rows, units) {
            #expect(
                Array(row[3..<(3 + unit.figures.count)]).map(Double.init) == unit.figures.map(Double.init),
                "\(unit.label)")
            #expect(!row[0].isEmpty)
        }
    }

    @Test(arguments: appendices)
    func wordTablesHoldTheReferenceFigures(appendix: Appendix) throws {
        let tables = try SampleRun.shared.get().report().sheets.filter { sheet in
            sheet.rows.contains { $0.cells.count >= 10 }
        }
        #expect(tables.count == 6)
        let rows = tables[appendix.number - 1].rows.map { row in row.cells.map { Self.text($0.content) } }
        for line in try appendix.lines() {
            let printed = rows.filter { row in
                line.kind == "unit"
                    ? row.count > 2 && Self.unit(row[1]) == Self.unit(line.label) : row.first == "Tổng cộng"
            }
            let figures = printed.last.map { Array($0.suffix(line.figures.count)).map(Self.number) }
            #expect(figures == line.figures.map(Double.init), "\(line.label)")
        }
    }

    @Test func appendixWithoutADeclaredTotalGetsOne() throws {
        let tables = try SampleRun.shared.get().report().sheets.filter { $0.rows.contains { $0.cells.count >= 10 } }
        let total = tables.first?.rows.last?.cells.map { Self.text($0.content) }
        #expect(
            total == [
                "Tổng cộng", "195.285", "195.270", "15", "164.263", "26.892", "26.958", "26.957", "1", "25.227",
                "1.731",
            ])
    }

    /// Nine platforms and eight databases, as they are counted in the sentence.
    @Test func namesOfPlatformsStandInAnAppendixOfTheirOwn() throws {
        let tables = try SampleRun.shared.get().report().sheets.map { sheet in
            sheet.rows.map { row in row.cells.map { Self.text($0.content) } }
        }
        let names = try #require(tables.first { $0.contains { $0.contains("Nền tảng số dùng chung") } })
        #expect(names.count { $0.last == "Nền tảng số dùng chung" } == 9)
        #expect(names.count { $0.last == "Cơ sở dữ liệu, hệ thống thông tin đã kết nối" } == 8)
        #expect(names.contains { $0.first == "1" && $0[1] == "Nền tảng tích hợp, chia sẻ dữ liệu dùng chung của tỉnh" })
        #expect(!(try Self.narrative().contains("Hệ thống thư điện tử công vụ")))
    }

    /// Sentences of the report, each with figures of the reference narrative.
    @Test(arguments: [
        "22/22 xã, thị trấn có Ban Chỉ đạo chuyển đổi số, đạt 100%", "15.834 văn bản đến", "14.189",
        "1.065 văn bản đến nội tỉnh chưa ký số",
        "399 văn bản đi", "393", "06 văn bản đi chưa ký số", "240 tin, bài và 3.890 văn bản", "01 tổ với 13 thành viên",
        "22 tổ với 202 thành viên",
        "120 tổ với 696 thành viên", "85,30%", "65,32%", "23 điểm cầu", "cấp độ 2", "684 giao dịch", "hơn 1,2 tỷ đồng",
        "87 thủ tục hành chính cấp huyện, 18 thủ tục hành chính cấp xã", "cấp huyện 57 dịch vụ, cấp xã 20 dịch vụ",
        "25 dịch vụ công thiết yếu",
        "123 hồ sơ dịch vụ công trực tuyến một phần", "405 hồ sơ dịch vụ công trực tuyến toàn trình", "10.588",
        "52,39%",
        "2.072", "10,44%", "09 nền tảng số", "20 trường thông tin công dân", "trên 70% hộ gia đình",
        "trên 85,5% thuê bao",
        "gần 1.000 doanh nghiệp", "03 lớp tập huấn", "02 nội dung tờ rơi", "12 tin, bài", "11 văn bản cảnh báo",
        "14.274 hồ sơ", "936 hồ sơ", "10.229", "52,66%", "2.034", "10,65%", "91.537 văn bản đến", "91.534",
        "74.536 văn bản nội tỉnh có ký số", "16.426 văn bản nội tỉnh chưa ký số", "03 văn bản song song",
        "11.133 văn bản đi", "10.214 văn bản có ký số", "919 văn bản chưa ký số", "không có văn bản gửi song song",
        "19/21 sản phẩm OCOP",
        "mỗi xã, thị trấn 01 hệ thống", "100% cán bộ, công chức thuộc diện đã được cấp chứng thư số", "ngày 18/5/2022",
        "liên thông 04 cấp",
        "nền tảng số dùng chung; kết nối 08 cơ sở dữ liệu quốc gia và hệ thống thông tin của bộ, ngành (",
        "Tỷ lệ số hóa khi tiếp nhận cao nhất: xã Bình Hải (97,89%), xã Bình Châu (89,57%), xã Bình Dương (87,30%)",
    ])
    func narrativeHoldsTheReferenceFigures(phrase: String) throws {
        #expect(try Self.narrative().contains(phrase))
    }

    @Test(arguments: [
        "I. KẾT QUẢ TRIỂN KHAI", "1. Công tác chỉ đạo, điều hành", "a) Chính quyền số", "b) Kinh tế số", "c) Xã hội số",
        "3. Nội dung khác", "II. KHÓ KHĂN, VƯỚNG MẮC", "III. NHIỆM VỤ TRỌNG TÂM", "IV. KIẾN NGHỊ, ĐỀ XUẤT",
        "Đề nghị Sở Thông tin và Truyền thông hướng dẫn", "19-CT/TU", "1210/UBND",
    ])
    func everySectionIsThere(phrase: String) throws {
        #expect(try Self.narrative().contains(phrase))
    }

    @Test func nothingIsMarkedAsMissing() throws {
        #expect(!(try Self.narrative().contains("chưa có số liệu")))
    }

    @Test func sameInputGivesTheSameBytes() throws {
        let first = try SampleRun.shared.get()
        let second = try SampleRun(samples: SampleRun.root.appending(path: "config/samples/2023-H1/in"))
        for path in [
            "report/2023-H1/bao-cao.docx", "report/2023-H1/phu-luc.xlsx", "findings.json",
            "normalized/2023-H1/datapackage.json",
        ] {
            let left = try Data(contentsOf: first.output.appending(path: path))
            #expect(left == (try Data(contentsOf: second.output.appending(path: path))), "\(path)")
        }
    }

    private static func narrative() throws -> String {
        let reading = try SampleRun.shared.get().report()
        return (reading.text?.blocks ?? []).map { place in
            switch place.block {
            case .heading(_, let text), .paragraph(let text), .listItem(_, let text): text
            case .table: ""
            }
        }.joined(separator: "\n")
    }

    private static func text(_ content: CellContent) -> String {
        if case .text(let text) = content { text } else { "" }
    }

    /// Units have the register's names, whatever their files call them.
    private static func unit(_ label: String) -> String {
        let name = VietnameseText.clean(label).lowercased()
        return name.hasPrefix("ubnd ") ? String(name.dropFirst(5)) : name
    }

    /// 15.834 and 52,39% as numbers.
    private static func number(_ text: String) -> Double? {
        Double(text.replacing(".", with: "").replacing(",", with: ".").replacing("%", with: ""))
    }
}
