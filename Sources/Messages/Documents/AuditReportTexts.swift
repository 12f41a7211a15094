import ReportingKit

/// What an audit says besides its findings.
package struct AuditReportTexts: Sendable {
    private let isVietnamese: Bool

    package init(_ catalogue: MessageCatalogue) { isVietnamese = catalogue.isVietnamese }

    private func say(_ vietnamese: String, _ english: String) -> String { isVietnamese ? vietnamese : english }

    package func compared(_ period: Period?, tables: Int, claims: Int) -> String {
        let name = period?.vietnamese ?? say("không rõ kỳ", "period unknown")
        return say(
            "Kỳ báo cáo: \(name). Đã kiểm tra \(tables) bảng và \(claims) số liệu trong lời văn.",
            "Period: \(name). \(tables) tables and \(claims) figures in sentences compared.")
    }

    package func table(_ name: String, _ dataset: String, rows: Int) -> String {
        "\(name): \(dataset), \(rows)" + say(" dòng", " rows")
    }

    package var inText: String { say("Trong lời văn", "In sentences") }
    package var inTables: String { say("Trong các bảng", "In tables") }

    package func uncompared(_ count: Int) -> String {
        say(
            "\(count) số trong lời văn không đối chiếu được, cần tự xem lại:",
            "\(count) figures in sentences that nothing was compared with:")
    }

    package func uncompared(_ value: String, paragraph: Int, _ sentence: String, _ reason: String) -> String {
        "\(value) (\(say("đoạn", "paragraph")) \(paragraph), “\(sentence)”): \(reason)."
    }
}
