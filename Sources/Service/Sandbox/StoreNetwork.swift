import Foundation
import Glibc
import Office
import Settings
import Systemd

/// What a unit needs to reach the database of a shared store, and no other address.
public struct StoreNetwork: Sendable {
    private let addresses: [String]
    private let hasPassfile: Bool

    /// Nil where the store is a file: such a service keeps no network.
    ///
    /// `resolve` gives the addresses of a host's name. Throws for a host that has none: it could never be reached.
    public init?(
        _ settings: Settings, hasPassfile: Bool = FileManager.default.fileExists(atPath: Settings.passfile),
        resolve: (String) -> [String] = Self.addresses
    ) throws(SettingsErrors) {
        guard let store = settings.store else { return nil }
        self.hasPassfile = hasPassfile
        var found: Set<String> = []
        for host in store.hosts where !host.isSocket {
            let addresses = resolve(host.name)
            if addresses.isEmpty {
                let place = store.place ?? SettingsPlace(file: settings.file ?? "the configuration")
                throw SettingsErrors([
                    place.error(
                        key: "store", message: "no address is known of \(host.name)",
                        hint: "write its address, or name it in /etc/hosts")
                ])
            }
            found.formUnion(addresses)
        }
        addresses = found.sorted()
    }

    /// Lines of the section [Service].
    var lines: [String] {
        var lines: [String] = []
        if !addresses.isEmpty {
            lines += [
                "# The servers of the store, and no other address. Their names are looked up when this is made.",
                "PrivateNetwork=no", "RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6",
                "IPAddressDeny=any", "IPAddressAllow=\(addresses.joined(separator: " "))",
            ]
        }
        if hasPassfile { lines.append("LoadCredential=pgpass:\(Settings.passfile)") }
        return lines
    }

    /// The drop-in of every unit that opens the store.
    public func text(file: String) -> String {
        let head = ["# Made by: baocaod config sandbox --config \(ControlCharacters.escaped(file))", "[Service]"]
        return (head + lines).joined(separator: "\n") + "\n"
    }

    /// Its places. Drop-ins count in the order of their names, and this one takes back what sandbox.conf says.
    public static func files(instance: String?) -> [String] {
        ["baocaod", "baocaod-report", "baocaod-web", "baocaod-notify"].map { name in
            "/etc/systemd/system/\(name)\(instance.map { "@\($0)" } ?? "").service.d/store.conf"
        }
    }

    /// What of it the installed unit does not have, by its properties as the service manager tells them.
    func warning(_ unit: String, _ properties: [String: String], file: String?) -> String? {
        let allowed = Set(
            (properties["IPAddressAllow"] ?? "").split(separator: " ").compactMap { $0.split(separator: "/").first })
        let missing = addresses.filter { !allowed.contains($0[...]) }
        guard !addresses.isEmpty, properties["PrivateNetwork"] == "yes" || !missing.isEmpty else { return nil }
        let whom = properties["PrivateNetwork"] == "yes" ? "any server" : missing.joined(separator: ", ")
        return
            "warning: store: \(unit) may not reach \(whom); baocaod config sandbox --config \(file ?? "FILE") --install allows it"
    }

    /// As the system looks a name up, in figures.
    public static func addresses(of name: String) -> [String] {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(name, nil, &hints, &list) == 0 else { return [] }
        defer { freeaddrinfo(list) }
        var addresses: Set<String> = []
        var next = list
        while let entry = next?.pointee {
            var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
            if getnameinfo(entry.ai_addr, entry.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST) == 0 {
                addresses.insert(String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
            }
            next = entry.ai_next
        }
        return addresses.sorted()
    }
}
