import ArgumentParser
import Foundation
import Glibc
import Messages
import Office
import ReportingKit
import Service
import Settings

struct FoldersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "folders",
        abstract:
            "Make the folders that officers reach, with owners, groups and rights; without --apply only say what would be done.",
        discussion: """
            Drop folders, answers, reports and the spool of the configuration; for each unit that officers of roles: report for by group, a \
            folder of its own in the inbox and in the answers, which only these groups reach. What is right already is left alone; no file of anybody's is changed.
            Exit codes: 0 all is right or was made so, 1 something is to be done, 2 usage, configuration, or unknown groups.
            Example: baocaod folders --config /etc/baocaod/binh-son.yaml --apply
            """)

    @Flag(help: "Carry it out, as root.")
    var apply = false

    @Option(help: "The service's user.")
    var owner = "baocaod"

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let composition = try options.composition()
        let texts = CommandTexts.ofConfiguration
        let isRight = try CommandFailure.reporting {
            do {
                let folders = OfficerFolders(composition.settings, owner: owner) { code in
                    composition.register.unit(code, on: .inVietnam(Date()))?.name
                }
                return try carryOut(try FolderPlan(folders.all), texts)
            } catch let fault as FolderMakingFault {
                throw CommandFailure(Self.sentence(fault))
            }
        }
        if !isRight { throw ExitCode(1) }
    }

    /// Whether nothing is left to do.
    private func carryOut(_ plan: FolderPlan, _ texts: CommandTexts) throws -> Bool {
        var open = 0
        for (folder, step) in plan.steps {
            let rights = Self.rights(folder) + texts.folderOthers(folder.others)
            switch step {
            case .same: continue
            case .make: print(texts.folderIsMade(folder.path, rights))
            case .change(let former): print(texts.folderChanges(folder.path, from: former, to: rights))
            }
            open += 1
        }
        if open == 0 {
            print(texts.foldersAreAsWanted(plan.steps.count))
            return true
        }
        guard apply else {
            print(texts.foldersToDo(open))
            return false
        }
        for path in try plan.apply() { CommandOutput.error.line(texts.noAccessLists(path)) }
        print(texts.foldersDone(open))
        return true
    }

    private static func rights(_ folder: OfficerFolder) -> String {
        let octal = String(folder.mode, radix: 8)
        return String(repeating: "0", count: max(0, 4 - octal.count)) + octal
            + " \(folder.owner):\(folder.group)" + (folder.isShared ? "+" : "")
    }

    private static func sentence(_ fault: FolderMakingFault) -> Bilingual {
        switch fault {
        case .unknownAccounts(let names): CommandTexts.unknownAccounts(names)
        case .notAFolder(let path): CommandTexts.notAFolder(path)
        case .system(let path, let code): CommandTexts.folderNotMade(path, String(cString: strerror(code)))
        }
    }
}
