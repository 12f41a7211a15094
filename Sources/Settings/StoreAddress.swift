import Foundation
import Messages
import YAMLReading

/// A database of PostgreSQL in which several hosts keep one office's store.
public struct StoreAddress: Sendable, Equatable {
    /// A server of the database, or the folder of its socket.
    public struct Host: Sendable, Equatable {
        public let name: String
        public let port: Int

        /// Whether it is on this machine, behind a socket in the file system.
        public var isSocket: Bool { name.hasPrefix("/") }
    }

    /// "postgresql://host-a,host-b/baocaod", as libpq takes it; without a password.
    public let text: String
    public let hosts: [Host]
    /// Where the key stands in the configuration.
    public var place: SettingsPlace?

    public static let usualPort = 5432

    /// - Throws: what is wrong with it, and how many characters into it.
    package init(_ text: String) throws(Fault) {
        guard let scheme = Self.schemes.first(where: { text.hasPrefix($0) }) else {
            throw Fault(.noStoreAddress(text), 0)
        }
        let rest = text.dropFirst(scheme.count)
        let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
        let authority = rest[..<end]
        func offset(_ index: String.Index) -> Int { text.distance(from: text.startIndex, to: index) }
        var places = authority
        if let at = authority.lastIndex(of: "@") {
            let user = authority[..<at]
            if let colon = user.firstIndex(of: ":") { throw Fault(.passwordInAddress, offset(colon)) }
            places = authority[authority.index(after: at)...]
        }
        let question = text.firstIndex(of: "?") ?? text.endIndex
        var parameters: [String: String] = [:]
        for pair in text[question...].dropFirst().split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1)
            guard let name = parts.first.map({ $0.lowercased() }) else { continue }
            if Self.secrets.contains(name) { throw Fault(.passwordInAddress, offset(pair.startIndex)) }
            if Self.ours.contains(name) { throw Fault(.storeParameter(name), offset(pair.startIndex)) }
            parameters[name] = parts.count == 2 ? String(parts[1]).removingPercentEncoding ?? String(parts[1]) : ""
        }
        let database = text[end..<question].dropFirst()
        if database.isEmpty || database.contains("/") { throw Fault(.noStoreDatabase, offset(end)) }
        let port = parameters["port"].flatMap(Int.init) ?? Self.usualPort
        var hosts: [Host] = []
        for place in places.split(separator: ",") { hosts.append(try Self.host(place, port, offset(place.startIndex))) }
        if hosts.isEmpty {
            hosts = (parameters["host"] ?? "").split(separator: ",").map { Host(name: String($0), port: port) }
        }
        if hosts.isEmpty { throw Fault(.noStoreHost, scheme.count) }
        self.text = text
        self.hosts = hosts
    }

    package struct Fault: Error {
        let text: FaultText
        let offset: Int

        init(_ text: FaultText, _ offset: Int) {
            self.text = text
            self.offset = offset
        }
    }

    /// "host-a:5433", "[fd00::7]:5433"
    private static func host(_ place: Substring, _ port: Int, _ offset: Int) throws(Fault) -> Host {
        let bracket = place.first == "[" ? place.firstIndex(of: "]") : nil
        let colon = (bracket.map { place[$0...] } ?? place).lastIndex(of: ":")
        var name = colon.map { place[..<$0] } ?? place
        if bracket != nil { name = name.dropFirst().dropLast() }
        let text = String(name).removingPercentEncoding ?? String(name)
        guard let colon else { return Host(name: text, port: port) }
        guard let number = UInt16(place[place.index(after: colon)...]), number > 0, !text.isEmpty else {
            throw Fault(.noStorePort(String(place)), offset)
        }
        return Host(name: text, port: Int(number))
    }

    private static let schemes = ["postgresql://", "postgres://"]
    private static let secrets: Set = ["password", "sslpassword"]
    /// What the store itself says of every connection.
    private static let ours: Set = ["target_session_attrs", "client_encoding", "fallback_application_name"]
}

extension SettingsReader {
    /// `store: postgresql://host-a,host-b/baocaod`
    func store(_ top: YAMLSection) -> StoreAddress? {
        guard let node = top.node("store"), let text = top.string("store") else { return nil }
        do throws(StoreAddress.Fault) {
            var address = try StoreAddress(text)
            address.place = top.faults.place(of: node)
            return address
        } catch {
            top.faults.add(error.text, at: node, offset: error.offset, key: "store")
            return nil
        }
    }
}
