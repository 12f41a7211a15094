import Foundation
import Logging
import Office
import OfficeSupport
import ReportingKit
import Serving
import TestSupport

@testable import Web

/// Asks a site for pages as its router does, without a network.
struct SiteProbe {
    let site: Site
    /// Its files are there as long as it is.
    private let office: TestOffice

    init(
        _ office: TestOffice, given: [URL] = [], roles: Set<Person.Role> = Set(Person.Role.allCases),
        units: Set<UnitCode>? = nil
    ) {
        self.office = office
        site = Site(
            composition: office.composition, store: office.store, output: office.output,
            signIn: PreviewSignIn(visitor: Person(account: "thu", name: "Thử", roles: roles, units: units)),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, given: given)
    }

    func response(
        _ path: String, _ parameters: [String: String] = [:], query: [(name: String, value: String)] = [],
        headers: [String: String] = [:]
    ) async -> WebResponse {
        let route = Routes.all.first { $0.method == .get && $0.path == path }
        let request = WebRequest(
            method: .get, path: path, parameters: parameters, query: QueryItems(query),
            headers: headers.merging(["host": "localhost"]) { $1 })
        return await site.respond(to: request, with: route)
    }

    func html(
        _ path: String, _ parameters: [String: String] = [:], query: [(name: String, value: String)] = []
    ) async -> String {
        String(decoding: await response(path, parameters, query: query).bytes ?? [], as: UTF8.self)
    }
}

/// The tags of a page, to see that nothing of what it shows became one.
struct PageTags {
    struct Tag {
        let name: String
        let attributes: [(name: String, value: String)]
    }

    private(set) var tags: [Tag] = []

    init(_ html: String) {
        var rest = html[...]
        while let start = rest.firstIndex(of: "<") {
            rest = rest[rest.index(after: start)...]
            var text = ""
            var isQuoted = false
            while let character = rest.popFirst(), isQuoted || character != ">" {
                if character == "\"" { isQuoted.toggle() }
                text.append(character)
            }
            if text.first?.isLetter == true { tags.append(Self.tag(text)) }
        }
    }

    private static func tag(_ text: String) -> Tag {
        var rest = text[...]
        let name = String(rest.prefix { !$0.isWhitespace })
        rest = rest.dropFirst(name.count)
        var attributes: [(String, String)] = []
        while true {
            rest = rest.drop { $0.isWhitespace }
            guard !rest.isEmpty else { break }
            let key = rest.prefix { $0 != "=" && !$0.isWhitespace }
            rest = rest.dropFirst(key.count)
            var value = ""
            if rest.first == "=" {
                rest = rest.dropFirst(2)
                value = String(rest.prefix { $0 != "\"" })
                rest = rest.dropFirst(value.count + 1)
            }
            attributes.append((String(key), value))
        }
        return Tag(name: name, attributes: attributes)
    }

    /// What could do something that the program did not mean; empty for a page that is safe.
    var dangers: [String] {
        tags.flatMap { tag -> [String] in
            let isOwnScript = tag.name == "script" && tag.attributes.contains { $0.name == "src" }
            var found =
                ["script", "img", "iframe", "object", "embed", "base"].contains(tag.name) && !isOwnScript
                ? [tag.name] : []
            for (name, value) in tag.attributes {
                if name.lowercased().hasPrefix("on") || name == "style" { found.append("\(tag.name) \(name)") }
                if ["href", "src", "action"].contains(name), !value.hasPrefix("/"), !value.hasPrefix("#") {
                    found.append("\(name)=\(value)")
                }
                if name.contains("<") || name.contains("'") { found.append(name) }
            }
            return found
        }
    }
}
