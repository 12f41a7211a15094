import Messages
import Publishing
import ReportingKit
import Store

/// Steps of a period's history in words.
struct HistoryText {
    let texts: CommandTexts
    /// What a dataset is called in reports.
    let title: (DatasetID) -> String?

    func table(_ table: PeriodVersion.Table) -> String {
        let name =
            texts.isVietnamese
            ? "\(title(table.dataset) ?? table.dataset.rawValue) – \(texts.set(table.place.rawValue))"
            : "\(table.dataset).\(table.place)"
        let folder: String? = if case .unit(let code) = table.sender { code.rawValue } else { nil }
        return texts.table(
            name, isCounted: table.origin == .counted, folder: folder, units: table.units, isFull: table.isFull,
            inForce: table.unitsInForce, waiting: table.waiting.map(\.name))
    }

    func decision(_ kept: KeptDecision) -> String {
        let what: CommandTexts.Decision =
            switch kept.decision.kind {
            case .take: .taken
            case .keep: .kept
            case .withdraw: .withdrawn
            }
        let said = texts.decision(
            what, file: kept.file.name, fileNumber: "\(kept.receipt)",
            units: kept.units.map(\.name), name: kept.decision.name, reason: kept.decision.reason)
        return "\(VietnamTime.text(kept.decision.at))  \(said)"
    }
}
