import Foundation
import Messages
import ReportingKit
import YAMLReading
import Yams

/// `packages: { key: credentials/package.pem, trust: [{ unit: "49", key: "…", from: 2026-01-01, until: 2027-12-31 }] }`
extension SettingsReader {
    func packages(_ node: Node, _ faults: YAMLFaults, _ url: (String) -> URL) -> PackageSettings {
        let section = YAMLSection(node, path: "packages", allowed: ["key", "trust"], faults: faults)
        var packages = PackageSettings()
        if let path = section.string("key"), let node = section.node("key") {
            packages.key = url(path)
            packages.keyPlace = faults.place(of: node)
        }
        guard let list = section.node("trust") else { return packages }
        let items: [Node] = if case .sequence(let sequence) = list { Array(sequence) } else { [list] }
        packages.trust = items.enumerated().compactMap { trustedKey($1, number: $0 + 1, faults) }
        return packages
    }

    private func trustedKey(_ node: Node, number: Int, _ faults: YAMLFaults) -> TrustedKey? {
        let section = YAMLSection(
            node, path: "packages.trust[\(number)]", allowed: ["unit", "key", "from", "until"], what: "a trusted key",
            faults: faults)
        guard case .mapping = node else { return nil }
        let days = Validity(from: day("from", in: section, faults), until: day("until", in: section, faults))
        if let from = days.from, let until = days.until, until < from {
            faults.add(.untilBeforeFrom, at: node, key: section.path)
        }
        guard let unit = section.string("unit"), let unitNode = section.node("unit") else {
            faults.add(.noUnitOfKey, at: node, key: section.path)
            return nil
        }
        guard let key = section.string("key").flatMap(PublicKey.init(base64:)) else {
            faults.add(.noPublicKey, at: section.node("key") ?? node, key: section.key("key"))
            return nil
        }
        return TrustedKey(unit: UnitCode(unit), key: key, days: days, place: faults.place(of: unitNode))
    }
}
