import Messages
import ReportingKit
import YAMLReading
import Yams

/// `page: { names: […], proxy_users: [www-data] }` and `roles: [{ role: officer, groups: [xa-binh-an], units: ["21064"] }]`
extension SettingsReader {
    func page(_ top: YAMLSection) -> PageSettings {
        var page = PageSettings()
        if let node = top.node("page") {
            let section = YAMLSection(
                node, path: "page", allowed: ["names", "proxy_users", "user_header", "groups_header"],
                faults: top.faults)
            page.names = names(section)
            page.proxyUsers = section.strings("proxy_users") ?? []
            if let name = header("user_header", section) { page.userHeader = name }
            if let name = header("groups_header", section) { page.groupsHeader = name }
        }
        guard let node = top.node("roles") else { return page }
        let items: [Node] = if case .sequence(let sequence) = node { Array(sequence) } else { [node] }
        page.grants = items.enumerated().compactMap { grant($1, number: $0 + 1, top.faults) }
        return page
    }

    private func grant(_ node: Node, number: Int, _ faults: YAMLFaults) -> RoleGrant? {
        let section = YAMLSection(
            node, path: "roles[\(number)]", allowed: ["role", "groups", "accounts", "units", "folders"],
            what: "a role", faults: faults)
        guard let role = section.choice("role", of: OfficeRole.self) else {
            if section.node("role") == nil, case .mapping = node {
                faults.add(.noRole(among: OfficeRole.allCases.map(\.rawValue)), at: node, key: section.path)
            }
            return nil
        }
        var grant = RoleGrant(role)
        grant.groups = Set(section.strings("groups") ?? [])
        grant.accounts = Set(section.strings("accounts") ?? [])
        if grant.groups.isEmpty, grant.accounts.isEmpty {
            faults.add(.nobody, at: node, key: section.path)
        }
        readPlaces(section, at: node, into: &grant)
        return grant
    }

    /// Units and folders bind officers only. That an officer sees all units has to be said.
    private func readPlaces(_ section: YAMLSection, at node: Node, into grant: inout RoleGrant) {
        if grant.role != .officer {
            for name in ["units", "folders"] {
                guard let node = section.node(name) else { continue }
                section.faults.add(.wholeOffice(grant.role.rawValue), at: node, key: section.key(name))
            }
            return
        }
        let units = section.strings("units") ?? []
        if units.isEmpty {
            section.faults.add(.noUnitsOfRole, at: node, key: section.path)
        }
        grant.units = units == ["all"] ? nil : Set(units.map { UnitCode($0) })
        guard let folders = section.strings("folders") else { return }
        let known = ["inbox"] + modules.map(\.id.rawValue)
        for name in folders where !known.contains(name) {
            section.faults.add(
                .none(name, "drop folder", among: known), at: section.node("folders") ?? node,
                key: section.key("folders"))
        }
        grant.folders = Set(folders)
    }

    /// Names of hosts as browsers send them, without a port.
    private func names(_ section: YAMLSection) -> [String] {
        let names = (section.strings("names") ?? []).map { $0.lowercased() }
        for name in names where !Self.isHostName(name) {
            section.faults.add(.noHost(name), at: section.node("names") ?? Node(""), key: section.key("names"))
        }
        return names
    }

    private static func isHostName(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 253
            && name.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
                    || $0 == UInt8(ascii: ".")
            }
    }

    private func header(_ name: String, _ section: YAMLSection) -> String? {
        guard let text = section.string(name)?.lowercased() else { return nil }
        let isName =
            !text.isEmpty
            && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        guard isName else {
            section.faults.add(.noHeader(text), at: section.node(name) ?? Node(""), key: section.key(name))
            return nil
        }
        return text
    }
}
