import Publishing
import ReportingKit
import Store

/// Steps of a period's history in words.
enum HistoryText {
    static func table(_ table: PeriodVersion.Table) -> String {
        var parts = ["\(table.dataset).\(table.place)"]
        if table.origin == .counted { parts.append("counted") }
        if case .unit(let code) = table.sender { parts.append("from the folder of \(code)") }
        if table.units > 0 {
            parts.append("\(table.units) units\(table.isFull ? ", all of them" : "")")
            parts.append(table.unitsInForce == table.units ? "in force" : "\(table.unitsInForce) in force")
        } else {
            parts.append(table.unitsInForce > 0 ? "in force" : "not in force")
        }
        if !table.waiting.isEmpty {
            parts.append("waits for an answer: \(table.waiting.map(\.name).joined(separator: ", "))")
        }
        return parts.joined(separator: ", ")
    }

    static func decision(_ kept: KeptDecision) -> String {
        let what =
            switch kept.decision.kind {
            case .take: "taken"
            case .keep: "not taken"
            case .withdraw: "withdrawn"
            }
        let units = kept.units.isEmpty ? "" : " for \(kept.units.map(\.name).joined(separator: ", "))"
        let why = kept.decision.reason.isEmpty ? "" : ": \(kept.decision.reason)"
        return
            "\(VietnamTime.text(kept.decision.at))  [\(kept.eventOrder)] \(kept.file.name) [\(kept.decision.order)] \(what)\(units) by \(kept.decision.name)\(why)"
    }
}
