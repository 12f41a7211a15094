import ArgumentParser
import Foundation
import Intake
import Office
import Service
import Settings
import Store

/// A failure that is the administrator's to mend: printed as it is, exit code 2.
struct CommandFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }

    /// Runs `work`, printing what an administrator has to mend and leaving with code 2.
    static func reporting<Value>(_ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch let errors as SettingsErrors {
            throw leave(
                "\(errors)\n\(errors.errors.count) error\(errors.errors.count == 1 ? "" : "s") in the configuration")
        } catch let error as StoreError {
            throw leave("error: \(error)")
        } catch let error as ServiceUser.Fault {
            throw leave("error: \(error)")
        } catch let error as IntakeError {
            throw leave("error: \(error)")
        } catch let error as OutputFault {
            throw leave("error: \(error)")
        } catch let error as SetupFault {
            throw leave("error: \(error)")
        } catch let error as CommandFailure {
            throw leave("error: \(error)")
        } catch let error as CocoaError {
            let path = error.filePath ?? error.url?.path(percentEncoded: false) ?? ""
            throw leave("error: \(error.localizedDescription) \(path)")
        }
    }

    private static func leave(_ text: String) -> ExitCode {
        CommandOutput.error.line(text)
        return ExitCode(2)
    }
}
