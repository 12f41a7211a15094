import Foundation
import Office
import ReportingKit
import Store

/// What people decided lately, for the administrator: who, when, about which period. What they wrote is left out: it may be about persons.
package struct LatestDecisions: Sendable {
    package enum Kind: Hashable, Sendable {
        /// So many findings.
        case accepted(Int)
        /// A matter, by so many letters.
        case asked(matter: String, letters: Int)
        case answered(matter: String)
        case issued(number: String)
        case reopened(number: String)
        /// About a file, by the number on its receipt.
        case took(file: Int64)
        case kept(file: Int64)
        case withdrew(file: Int64)
    }

    package struct Entry: Hashable, Sendable {
        package let at: Date
        package let name: String
        package let kind: Kind
        package let period: Period?
    }

    /// The newest first.
    package let entries: [Entry]

    package init(_ store: ReportStore, limit: Int) throws {
        let all = try Self.accepted(store) + Self.questions(store) + Self.issues(store, limit) + Self.ofFiles(store)
        entries = Array(all.sorted { ($1.at, $1.name) < ($0.at, $0.name) }.prefix(limit))
    }

    /// One acceptance is about many findings.
    private static func accepted(_ store: ReportStore) throws -> [Entry] {
        struct Key: Hashable {
            let at: Date
            let name: String
            let period: Period
        }
        let groups = Dictionary(grouping: try store.acceptedWarnings()) {
            Key(at: $0.at, name: $0.name, period: $0.period)
        }
        // What an answer closed is told as the answer.
        let answers = Set(try store.questions().compactMap(\.answer?.at))
        return groups.filter { !answers.contains($0.key.at) }.map { key, warnings in
            Entry(at: key.at, name: key.name, kind: .accepted(warnings.count), period: key.period)
        }
    }

    /// The letters of one question follow each other by a millisecond.
    private static func questions(_ store: ReportStore) throws -> [Entry] {
        struct Key: Hashable {
            let period: Period
            let number: Int
            let name: String
            let second: Int64
        }
        let questions = try store.questions()
        let asked = Dictionary(grouping: questions) {
            Key(
                period: $0.period, number: $0.number, name: $0.name,
                second: Int64($0.at.timeIntervalSince1970.rounded(.down)))
        }.compactMap { key, letters -> Entry? in
            guard let at = letters.map(\.at).min() else { return nil }
            return Entry(
                at: at, name: key.name, kind: .asked(matter: Matter.name(key.number), letters: letters.count),
                period: key.period)
        }
        let answered = Set(
            questions.compactMap { question in
                question.answer.map {
                    Entry(
                        at: $0.at, name: $0.name, kind: .answered(matter: Matter.name(question.number)),
                        period: question.period)
                }
            })
        return asked + answered
    }

    private static func issues(_ store: ReportStore, _ limit: Int) throws -> [Entry] {
        try store.issueNotes(limit: limit).flatMap { note -> [Entry] in
            let period = note.report.period
            let issued = Entry(at: note.issuedAt, name: note.signer, kind: .issued(number: note.number), period: period)
            let reopened = note.reopening.map {
                Entry(at: $0.at, name: $0.name, kind: .reopened(number: note.number), period: period)
            }
            return [issued] + [reopened].compactMap(\.self)
        }
    }

    private static func ofFiles(_ store: ReportStore) throws -> [Entry] {
        try store.decisions().map { kept in
            let kind: Kind =
                switch kept.decision.kind {
                case .take: .took(file: kept.receipt)
                case .keep: .kept(file: kept.receipt)
                case .withdraw: .withdrew(file: kept.receipt)
                }
            return Entry(at: kept.decision.at, name: kept.decision.name, kind: kind, period: kept.periods.first)
        }
    }
}
