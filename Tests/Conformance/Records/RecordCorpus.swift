import DeclaredSupport
import DigitizationModule
import DocumentsModule
import Foundation
import InfrastructureModule
import NarrativeModule
import OnlineServicesModule
import Recognition
import ReportingKit
import Settings
import Tabular

@testable import Processing

/// The exports of dossiers in `Tests/Corpus/records`, with the counts that the script beside them worked out.
enum RecordCorpus {
    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    static let folder = repository.appending(path: "Tests/Corpus/records")

    static let modules: [any ProcessorModule] = [
        DocumentsModule(), OnlineServicesModule(), DigitizationModule(), InfrastructureModule(), NarrativeModule(),
    ]

    static let register = Result {
        UnitRegister.around(
            "524", adding: try UnitRegisterReader.read([repository.appending(path: "config/samples/2023-H1/units.csv")])
        )
    }

    struct Expected: Decodable {
        /// By unit code: counts by `dataset.field`; zeros are left out.
        let units: [String: [String: Int]]
        /// Totals of the sample over all units.
        let sample: [String: Int]
        let people: [String]
        let phones: [String]
        let addresses: [String]
    }

    static let expected = Result {
        try JSONDecoder().decode(Expected.self, from: Data(contentsOf: folder.appending(path: "expected.json")))
    }

    /// `passingBytes` decides whether the file is looked through in passing or read as usual.
    static func process(_ name: String, passingBytes: Int, period: Period? = nil, today: String = "2023-07-05") throws
        -> ProcessedFile
    {
        try process(
            Data(contentsOf: folder.appending(path: name)), name: name, passingBytes: passingBytes, period: period,
            today: today)
    }

    static func process(
        _ bytes: Data, name: String, passingBytes: Int = .max, period: Period? = nil, today: String = "2023-07-05",
        variants: [DatasetID: [FieldName: [String]]] = [:]
    ) throws -> ProcessedFile {
        let processor = FileProcessor(
            registry: ModuleRegistry(modules), register: try register.get(), limits: ReadingLimits(),
            variants: variants,
            passingBytes: passingBytes)
        guard let day = CalendarDate(iso: today) else { throw CocoaError(.formatting) }
        return processor.process(
            bytes, context: RecognitionContext(fileName: name, period: period, territory: "524", today: day))
    }

    /// The counts of a file's tables as the expectation writes them: all units of the district's tables, and of the
    /// online services those of both.
    static func counts(_ file: ProcessedFile) -> [String: [String: Int]] {
        file.tables.map(\.table).counts
    }

    /// A small export: the usual headings, rows as given.
    static func csv(_ rows: [[String]], header: [String] = header, title: [String] = []) -> Data {
        Data((title + ([header] + rows).map { $0.joined(separator: ";") }).joined(separator: "\n").utf8)
    }

    static let header = [
        "Mã hồ sơ", "Đơn vị tiếp nhận", "Mức độ DVC", "Hình thức tiếp nhận", "Ngày tiếp nhận", "Ngày trả kết quả",
        "Trạng thái", "Số hóa TPHS",
        "Số hóa kết quả",
    ]

    static func row(
        _ id: String, unit: String = "UBND xã Bình An", level: String = "Mức độ 3", channel: String = "Trực tiếp",
        received: String = "13/06/2023", result: String = "20/06/2023", state: String = "Đã giải quyết",
        digitized: String = "Có",
        resultDigitized: String = "Không"
    ) -> [String] { [id, unit, level, channel, received, result, state, digitized, resultDigitized] }
}
