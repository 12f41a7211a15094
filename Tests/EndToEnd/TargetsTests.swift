import Foundation
import Office
import ReportingKit
import Settings
import Testing

/// What an office says its figures are to reach stands in its report: which are met, by how much one is missed, and by
/// how many units.
struct TargetsTests {
    /// A sample's report with targets as its configuration would say them.
    private static func narrative(_ sample: String, _ period: String, now: TimeInterval, _ targets: String) throws
        -> String
    {
        let place = SampleRun.root.appending(path: "config/samples/\(sample)")
        let file = FileManager.default.temporaryDirectory.appending(path: "targets-\(UUID().uuidString).yaml")
        defer { _ = try? FileManager.default.removeItem(at: file) }
        let text = try String(contentsOf: place.appending(path: "baocaod.yaml"), encoding: .utf8)
            .replacing("- units.csv", with: "- \(place.path)/units.csv")
            .replacing("report_folders: ../../reports", with: "report_folders: \(SampleRun.root.path)/config/reports")
        try Data("\(text)\nreports:\n  chuyen-doi-so:\n    targets:\n\(targets)\n".utf8).write(to: file)
        let composition = try Composition(
            settings: try SettingsReader(modules: SampleRun.modules).read(file), modules: SampleRun.modules)
        let run = try SampleRun(place.appending(path: "in"), composition, now: Date(timeIntervalSince1970: now))
        let blocks = try run.report(of: period).text?.blocks ?? []
        return blocks.compactMap { place in
            switch place.block {
            case .heading(_, let text), .paragraph(let text), .listItem(_, let text): text
            case .table: nil
            }
        }.joined(separator: "\n").replacing("\u{A0}", with: " ")
    }

    @Test func aProvinceSaysWhatLagsBehindItsTargetAndWhere() throws {
        let text = try Self.narrative(
            "province-2026-Q3", "2026-Q3", now: 1_794_700_000,
            """
                  digitization.subordinates.received_rate:
                    { at_least: 80, title: Tỷ lệ số hóa khi tiếp nhận của cấp xã, basis: Kế hoạch số 12/KH-UBND }
                  digitization.subordinates.settled_rate: { at_least: 40, title: Tỷ lệ số hóa kết quả của cấp xã }
            """)
        let assessment = text.components(separatedBy: "II. ĐÁNH GIÁ").last ?? ""
        #expect(assessment.contains("01/02 chỉ tiêu đạt và vượt mục tiêu."), "\(assessment)")
        #expect(
            assessment.contains(
                "Tỷ lệ số hóa khi tiếp nhận của cấp xã: 63,29%, chưa đạt mục tiêu 80,00% tại Kế hoạch số 12/KH-UBND (còn thấp hơn 16,71 điểm phần trăm)."
            ), "\(assessment)")
        #expect(assessment.contains("/96 xã, phường, đặc khu dưới mức này."), "\(assessment)")
    }

    @Test func aDistrictDoesToo() throws {
        let text = try Self.narrative(
            "2023-H1", "2023-H1", now: 1_688_500_000,
            "      digitization.whole.received_rate: { at_least: 50, title: Tỷ lệ số hóa khi tiếp nhận }")
        #expect(text.contains("Tỷ lệ số hóa khi tiếp nhận: 52,39%, vượt mục tiêu 50,00%."), "\(text)")
    }
}
