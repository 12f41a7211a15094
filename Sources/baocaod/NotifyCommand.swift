import ArgumentParser
import Foundation
import Messages
import Office
import Service
import Store

struct NotifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notify",
        abstract: "Tell people by mail, or through a program of the office's, what became of files and what is due.",
        discussion: """
            Returned files, questions, deadlines, reports made and issued, trouble of the service: each once, to whom notices.recipients names. \
            The first run only notes what there is. It is started by baocaod-notify.timer; the daemon itself sends nothing.
            Exit codes: 0 all that was due is handed over, 1 some letters were not taken, 2 usage or configuration.
            """)

    @Flag(help: "Print what waits and what became of the last letters; send nothing.")
    var list = false

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let composition = try options.compositionOfService()
        let texts = composition.catalogue.commands
        let failed = try CommandFailure.reporting {
            let store = try composition.openStore()
            if list {
                for notice in try store.notices([.waiting, .sending, .unsure]) {
                    print("\(notice.state.rawValue)  \(notice.key.replacing("\n", with: "  → "))")
                }
                return false
            }
            let now = Date()
            let office = composition.settings.report.issuingBody.split(whereSeparator: \.isNewline).joined(
                separator: " ")
            guard
                let outbox = Outbox(
                    store, composition.settings, office: office,
                    texts: NoticeTexts(texts.isVietnamese ? .vi : .en))
            else {
                print(texts.noticesOff)
                return false
            }
            let result = try outbox.run(try NoticeReader(composition, store, now: now).due(), now: now)
            print(texts.noticesEntered(result.entered, letters: result.letters, waiting: result.waiting))
            if result.unsure > 0 { print(texts.noticesUnsure(result.unsure)) }
            for failure in result.failures { print(texts.noticesNotSent(failure.address, failure.reason)) }
            return !result.failures.isEmpty
        }
        if failed { throw ExitCode(1) }
    }
}
