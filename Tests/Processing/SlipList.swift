import DeclaredSupport
import Foundation
import Recognition
import ReportingKit
import Tabular

@testable import Processing

/// A small list of slips of a library in a district of 2023: the usual headings, rows as given.
enum SlipList {
    static let header = [
        "Mã hồ sơ", "Đơn vị tiếp nhận", "Loại thẻ", "Hình thức mượn", "Ngày tiếp nhận", "Ngày trả kết quả",
        "Trạng thái", "Quét mã khi mượn", "Quét mã khi trả",
    ]

    static func row(
        _ id: String, unit: String = "UBND xã Bình An", card: String = "Hạng 3", channel: String = "Tại quầy",
        received: String = "13/06/2023", result: String = "20/06/2023", state: String = "Đã giải quyết",
        scanned: String = "Có", returnScanned: String = "Không"
    ) -> [String] { [id, unit, card, channel, received, result, state, scanned, returnScanned] }

    static func csv(_ rows: [[String]], header: [String] = header) -> Data {
        Data(([header] + rows).map { $0.joined(separator: ";") }.joined(separator: "\n").utf8)
    }

    static func process(
        _ bytes: Data, name: String, today: String = "2023-07-05", variants: [DatasetID: [FieldName: [String]]] = [:]
    ) throws -> ProcessedFile {
        let processor = FileProcessor(
            registry: LibraryModule.registry, register: UnitRegister.around("524", adding: []), limits: ReadingLimits(),
            variants: variants)
        guard let day = CalendarDate(iso: today) else { throw CocoaError(.formatting) }
        return processor.process(bytes, context: RecognitionContext(fileName: name, territory: "524", today: day))
    }

    /// What was counted, without zeros, by unit and `dataset.field`.
    static func counts(_ file: ProcessedFile) -> [String: [String: Int]] {
        file.tables.map(\.table).counts
    }
}
