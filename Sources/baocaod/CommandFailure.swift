import ArgumentParser
import Foundation
import Glibc
import Intake
import Messages
import Office
import ReportingKit
import Service
import Settings
import Store

/// A failure that is the administrator's to mend: printed in the language of the configuration, exit code 2.
struct CommandFailure: VietnameseFault {
    let description: String
    let vietnamese: String

    /// `text` is in the language of the configuration already.
    init(_ text: String) { self.init(Bilingual(text, text)) }

    init(_ text: Bilingual) {
        description = text.english
        vietnamese = text.vietnamese
    }

    /// Runs `work`, printing what an administrator has to mend and leaving with code 2.
    static func reporting<Value>(_ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch let error where database(error) != nil {
            throw leave(said(database(error) ?? Bilingual(error)))
        } catch let errors as SettingsErrors {
            throw leave("\(errors)\n" + said(CommandTexts.configurationErrors(errors.errors.count)))
        } catch let error as any VietnameseFault {
            throw leave(said(CommandTexts.failure(Bilingual(error))))
        } catch let error as SetupFault {
            throw leave("error: \(error)")
        } catch let error as CocoaError {
            let path = error.filePath ?? error.url?.path(percentEncoded: false) ?? ""
            let vietnamese = Self.refusal(error).map(SystemRefusal.vietnamese)
            let reason = Bilingual(error.localizedDescription, vietnamese ?? error.localizedDescription)
            throw leave(
                said(CommandTexts.failure(Bilingual("\(reason.english) \(path)", "\(path): \(reason.vietnamese)"))))
        }
    }

    /// What is said of a fault of the database, wherever it was met; nil for any other.
    static func database(_ error: any Error) -> Bilingual? {
        switch error {
        case let error as DatabaseError where error.isAway: CommandTexts.databaseAway(Bilingual(error))
        case is DatabaseError: CommandTexts.failure(Bilingual(error))
        case is UnknownCommit: CommandTexts.unknownCommit(Bilingual(error))
        default: nil
        }
    }

    /// The errno that Foundation keeps below words of its own.
    private static func refusal(_ error: CocoaError) -> Int32? {
        if error.code == .fileReadNoSuchFile || error.code == .fileNoSuchFile { return ENOENT }
        guard let below = (error.userInfo[NSUnderlyingErrorKey] as? any Error).map({ $0 as NSError }),
            below.domain == NSPOSIXErrorDomain
        else { return nil }
        return Int32(below.code)
    }

    private static func leave(_ text: String) -> ExitCode {
        CommandOutput.error.line(text)
        return ExitCode(2)
    }

    /// In the language of the configuration that the command reads, which may be the one at fault.
    static func said(_ text: Bilingual) -> String {
        HelpLanguage.isVietnamese(CommandLine.arguments) ? text.vietnamese : text.english
    }
}
