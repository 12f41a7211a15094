import Foundation
import Hypertext
import Messages
import Office
import ReportingKit
import Serving
import Viewing

/// Items of addresses that several pages share.
enum AddressItem {
    /// Which report of the office, where it is not the first.
    static let report = "bao-cao"
    static let unit = "don-vi"
    /// What was just done, to be said once.
    static let done = "da"
    /// Which matter it was done to.
    static let matter = "diem"
}

extension Visit {
    /// The report that was asked for: the office's first, unless the query names another.
    func reportView(_ period: Period) throws -> ReportView {
        guard
            let view = try ReportView(
                site.composition, store: site.store, output: site.output,
                report: request.query[AddressItem.report].map { ReportID($0) }, period: period)
        else { throw PageFault.notFound }
        return view
    }

    /// An address with the report in it where it is not the first.
    func address(_ parts: String..., of office: Composition) -> WebPath {
        let path = WebPath(parts: parts)
        return office.kind.id == site.composition.reportIDs.first
            ? path : path.query(AddressItem.report, office.kind.id.rawValue)
    }

    /// What a form sent.
    func sent(upTo limit: Int = 64 << 10) async throws -> QueryItems {
        let bytes = try await request.body.collect(upTo: limit)
        guard let text = String(validating: bytes, as: UTF8.self) else { throw PageFault.badRequest }
        return QueryItems(encoded: text)
    }

    /// Whether the person reads all of a period, and not the own units alone.
    func readsAll() throws -> Bool {
        let person = try person
        return person.units == nil || !person.roles.isDisjoint(with: [.editor, .leader, .administrator])
    }

    /// Whether what is of a unit, or of none, may be seen.
    func sees() throws -> (UnitCode?) -> Bool {
        let (person, readsAll) = (try person, try readsAll())
        return { readsAll || person.sees($0) }
    }

    func seeOther(_ path: WebPath) -> WebResponse { WebResponse(303, headers: [("location", path.text)]) }
}

/// A key that a form carries, so that the same form sent twice is done once.
enum FormKey {
    static let item = "khoa"

    static func make() -> String {
        var random = SystemRandomNumberGenerator()
        let words: [UInt64] = [random.next(), random.next()]
        return words.map { word in
            let text = String(word, radix: 16)
            return String(repeating: "0", count: 16 - text.count) + text
        }.joined()
    }

    /// The key that came, if it can be one.
    static func of(_ items: QueryItems) throws -> String {
        guard let key = items[item], (8...128).contains(key.utf8.count),
            key.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else { throw PageFault.badRequest }
        return key
    }

    /// `key` is that of a form that is written again because it was not carried out.
    static func write(_ html: inout HTMLWriter, key: String? = nil) {
        html.void("input", .named("type", "hidden"), .named("name", item), .named("value", key ?? make()))
    }
}
