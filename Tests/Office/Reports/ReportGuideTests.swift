import DigitizationModule
import Foundation
import OfficeSupport
import ReportingKit
import Settings
import TestSupport
import Testing

@testable import Office

/// The report of docs/how-to/add-a-report-kind.md, made of what the guide says and of nothing else.
struct ReportGuideTests {
    private let folder: TemporaryFolder
    private let declaration: String
    private let lines: [String]
    private let configuration: String

    init() throws {
        folder = try TemporaryFolder("guide")
        let guide = try String(
            contentsOf: TestOffice.root.appending(path: "docs/how-to/add-a-report-kind.md"), encoding: .utf8)
        let blocks = guide.components(separatedBy: "```").enumerated().filter { !$0.offset.isMultiple(of: 2) }.map(
            \.element)
        // The declaration, the document, what is added to the configuration.
        declaration = try #require(blocks.first { $0.hasPrefix("yaml\n") }).replacing(
            "yaml\n", with: "", maxReplacements: 1)
        lines = try #require(blocks.first { $0.hasPrefix("word\n") }).split(separator: "\n").dropFirst().map(
            String.init)
        let command = try #require(blocks.first { $0.contains("baocaod.yaml <<'END'\nreports:") })
        configuration = command.components(separatedBy: "<<'END'\n")[1].components(separatedBy: "END\n")[0]
    }

    @Test func theGuidesReportIsMade() throws {
        #expect(declaration.split(separator: "\n").count <= 20)
        #expect(lines.joined().components(separatedBy: "{{").count - 1 >= 8)
        let kind = folder.url.appending(path: "so-hoa-thang", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: kind, withIntermediateDirectories: true)
        try Data(declaration.utf8).write(to: kind.appending(path: "report.yaml"))
        try WordFile.bytes(lines).write(to: kind.appending(path: "bao-cao.docx"))
        let read = try SettingsReader(modules: TestOffice.modules).parse(
            "reporting_unit: \"524\"\n" + configuration, file: "baocaod.yaml", folder: folder.url)
        let place = folder.url
        let composition = try TestOffice.composition { settings in
            settings.reports = read.reports
            settings.reportFolders.insert(place, at: 0)
        }
        try composition.checkTemplate()
        let office = try TestOffice(composition)
        let table = try ExportTable.reference(
            5, try #require(DigitizationModule().datasets.first { $0.id == "digitization" }), set: .subordinates)
        #expect(try office.drop(table.csv, as: "so hoa.csv").isTaken)
        let publisher = try #require(office.publisher.making("so-hoa-thang"))
        let model = try #require(try publisher.model(table.period))
        let sentences = try publisher.composition.template().sentences(
            model, layout: publisher.composition.layout(in: table.period))
        let received = table.rows.compactMap { Int($0.values[table.column("received")]) }.reduce(0, +)
        #expect(sentences[0] == "Báo cáo Số hóa hồ sơ hằng tháng 6 tháng đầu năm 2023")
        #expect(
            sentences[1]
                == "Các xã, thị trấn tiếp nhận \(VietnameseNumber.count(received)) hồ sơ, [chưa có số liệu cùng kỳ].")
        #expect(sentences[3].hasSuffix("(Phụ lục I)."))
        #expect(
            FileManager.default.fileExists(
                atPath: office.output.root.appending(path: "report/so-hoa-thang/2023-H1/bao-cao.docx").path))
        #expect(publisher.composition.reportSettings.numberSymbol == "BC-VP")
    }
}
