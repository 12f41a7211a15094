import Messages
import ReportingKit
import Serving
import Synchronization

/// Pages that were answered lately, each for the one person who asked for it.
///
/// A class, because all requests share it. The key holds all that such a page is made of, the person with his or her rights among it: nobody is shown a page
/// of somebody else, and none outlives a commit or a day.
final class KeptPages: Sendable {
    struct Key: Hashable {
        let version: Int64
        let day: CalendarDate
        let person: Person?
        let language: MessageCatalogue.Language
        let path: String
        let query: QueryItems

        /// Of what differs from page to page; a person's rights are compared.
        func hash(into hasher: inout Hasher) {
            hasher.combine(version)
            hasher.combine(person?.account)
            hasher.combine(path)
            hasher.combine(query)
        }
    }

    struct Page {
        let tag: String
        let type: String
        let body: PackedBody
    }

    private struct State {
        /// The newest store and day that was asked for; pages of older ones are asked for no more.
        var version: Int64?
        var day: CalendarDate?
        var pages: [Key: Page] = [:]
        var bytes = 0
    }

    static let byteLimit = 8 << 20

    private let state = Mutex(State())

    subscript(_ key: Key) -> Page? { state.withLock { $0.pages[key] } }

    func keep(_ page: Page, for key: Key) {
        state.withLock { state in
            if let version = state.version, version > key.version { return }
            if state.version != key.version || state.day != key.day {
                state = State(version: key.version, day: key.day)
            }
            let bytes = page.body.bytes
            guard bytes <= Self.byteLimit else { return }
            if state.bytes + bytes > Self.byteLimit { state = State(version: key.version, day: key.day) }
            if state.pages.updateValue(page, forKey: key) == nil { state.bytes += bytes }
        }
    }

    /// What is kept at the moment.
    var bytes: Int { state.withLock(\.bytes) }
}
