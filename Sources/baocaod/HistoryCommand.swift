import ArgumentParser
import Foundation
import Messages
import Office
import Publishing
import ReportingKit
import Store

struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract:
            "List the versions of a period: each file that was accepted for it, what it states and what of it is in force, and every answer and withdrawal.",
        discussion: """
            The number in brackets is that of the file's receipt, by which baocaod answer and baocaod withdraw name it.
            """)

    @Flag(help: "Print as JSON.")
    var json = false

    @OptionGroup var place: StoreOptions
    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let composition = try options.composition()
        let (period, versions, issued) = try CommandFailure.reporting {
            let store = try place.store(composition)
            let period = try place.knownPeriod(store, composition)
            return (
                period, try store.history(of: period),
                try store.finalizations(
                    of: ReportPeriod(try place.office(composition).kind.id, period))
            )
        }
        if json { return try printJSON(period, versions, issued) }
        let texts = composition.catalogue.commands
        let words = HistoryText(texts: texts, title: { composition.registry.dataset($0)?.title })
        print(texts.versions(period, count: versions.count))
        for version in versions {
            if let decision = version.decision {
                print("  \(texts.version(version.number))  \(words.decision(decision))")
                continue
            }
            print(
                "  \(texts.version(version.number))  \(VietnamTime.text(version.file.receivedAt))  [\(version.receipt)] \(version.file.name)"
            )
            for table in version.tables { print("       \(words.table(table))") }
            if !version.sections.isEmpty {
                print("       " + texts.sections(version.sections.map { Self.title($0, texts, composition) }))
            }
        }
        for report in issued {
            print(
                "  "
                    + texts.issued(
                        at: VietnamTime.text(report.finalizedAt), number: report.number, date: report.date,
                        signer: report.signer))
            if let reopening = report.reopening {
                print(
                    "       "
                        + texts.reopened(
                            at: VietnamTime.text(reopening.at), by: reopening.name, reason: reopening.reason))
            }
        }
    }

    private static func title(_ section: SectionID, _ texts: CommandTexts, _ composition: Composition) -> String {
        guard texts.isVietnamese else { return section.rawValue }
        return composition.registry.sections.first { $0.id == section }?.title ?? section.rawValue
    }

    private struct Version: Encodable {
        let number: Int
        let order: Int64
        let receipt: Int64
        let file: String
        let sha256: String
        let receivedAt: Date
        let tables: [Table]
        let sections: [String]
        let decision: Decision?
    }

    private struct Decision: Encodable {
        let kind: String
        let fileOrder: Int64
        let units: [String]?
        let name: String
        let reason: String
        let at: Date
    }

    private struct Table: Encodable {
        let dataset: String
        let set: String
        let origin: String
        let sender: String
        let isFull: Bool
        let units: Int
        let unitsInForce: Int
        let waiting: [String]
    }

    private struct Issue: Encodable {
        let number: String
        let date: String
        let signer: String
        let documentSha256: String
        let workbookSha256: String
        /// Nil for reports that were issued before there was a page for the leader.
        let summarySha256: String?
        let reopenedBy: String?
        let reason: String?
    }

    private struct Contents: Encodable {
        let period: String
        let versions: [Version]
        let issued: [Issue]
    }

    private func printJSON(_ period: Period, _ versions: [PeriodVersion], _ issued: [Finalization]) throws {
        try JSONOutput.print(
            Contents(
                period: period.id,
                versions: versions.map { version in
                    Version(
                        number: version.number, order: version.through, receipt: version.receipt,
                        file: version.file.name,
                        sha256: version.file.sha256,
                        receivedAt: version.file.receivedAt,
                        tables: version.tables.map {
                            Table(
                                dataset: $0.dataset.rawValue, set: $0.place.rawValue, origin: $0.origin.rawValue,
                                sender: $0.sender.word, isFull: $0.isFull, units: $0.units,
                                unitsInForce: $0.unitsInForce, waiting: $0.waiting.map(\.id.code.rawValue))
                        }, sections: version.sections.map(\.rawValue),
                        decision: version.decision.map {
                            Decision(
                                kind: $0.decision.kind.rawValue, fileOrder: $0.decision.order,
                                units: $0.decision.units?.map(\.rawValue), name: $0.decision.name,
                                reason: $0.decision.reason, at: $0.decision.at)
                        })
                },
                issued: issued.map {
                    Issue(
                        number: $0.number, date: $0.date.iso, signer: $0.signer, documentSha256: $0.documentSHA256,
                        workbookSha256: $0.workbookSHA256, summarySha256: $0.summarySHA256,
                        reopenedBy: $0.reopening?.name, reason: $0.reopening?.reason)
                }))
    }
}
