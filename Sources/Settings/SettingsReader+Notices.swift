import Messages
import ReportingKit
import YAMLReading
import Yams

/// `notices: { from: bao-cao@…, sendmail: /usr/sbin/sendmail, recipients: [{ address: xa@…, units: ["21040"] }] }`
extension SettingsReader {
    func notices(_ node: Node, _ faults: YAMLFaults) -> NoticeSettings {
        let section = YAMLSection(
            node, path: "notices",
            allowed: ["from", "sendmail", "program", "digest", "quiet_hours", "days_before_due", "recipients"],
            faults: faults)
        var notices = NoticeSettings()
        func fault(_ text: FaultText, _ name: String) {
            faults.add(text, at: section.node(name) ?? node, key: section.key(name))
        }
        for name in ["sendmail", "program"] {
            guard let path = section.string(name) else { continue }
            if !path.hasPrefix("/") { fault(.noPath(path), name) }
            if notices.way != nil { fault(.sendmailAlready, name) }
            notices.way = name == "sendmail" ? .sendmail(path) : .program(path)
        }
        notices.sender = section.string("from") ?? ""
        if case .sendmail = notices.way, !Self.isAddress(notices.sender) {
            fault(.noSender, "from")
        }
        if let digest = section.duration("digest") { notices.digest = digest }
        if let text = section.string("quiet_hours") {
            notices.quiet = QuietHours(text)
            if notices.quiet == nil { fault(.noHours(text), "quiet_hours") }
        }
        if let text = section.string("days_before_due") {
            if let days = Int(text), (0...60).contains(days) {
                notices.daysBeforeDue = days
            } else {
                fault(.noDaysBefore(text), "days_before_due")
            }
        }
        if let list = section.node("recipients") {
            let items: [Node] = if case .sequence(let sequence) = list { Array(sequence) } else { [list] }
            notices.recipients = items.enumerated().compactMap { recipient($1, number: $0 + 1, faults) }
        }
        return notices
    }

    private func recipient(_ node: Node, number: Int, _ faults: YAMLFaults) -> NoticeRecipient? {
        let section = YAMLSection(
            node, path: "notices.recipients[\(number)]", allowed: ["address", "units", "roles"], what: "a recipient",
            faults: faults)
        guard let address = section.string("address"), Self.isAddress(address) else {
            faults.add(.noRecipient, at: node, key: section.path)
            return nil
        }
        let known = OfficeRole.allCases.map(\.rawValue)
        for name in section.strings("roles") ?? [] where !known.contains(name) {
            faults.add(
                .none(name, "role", among: known), at: section.node("roles") ?? node, key: section.key("roles"))
        }
        let recipient = NoticeRecipient(
            address: address, units: Set((section.strings("units") ?? []).map { UnitCode($0) }),
            roles: Set((section.strings("roles") ?? []).compactMap(OfficeRole.init)))
        if recipient.units.isEmpty, recipient.roles.isEmpty {
            faults.add(.toldOfNothing, at: node, key: section.path)
        }
        return recipient
    }

    /// What may stand in a letter's head: nothing that ends a line or adds a second address.
    private static func isAddress(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 254 && !text.hasPrefix("-")
            && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !",;<>()\"\\[]".utf8.contains($0) }
    }
}
