import Foundation
import ReportingKit

/// Where an office's files are, by the place of its configuration: as the package's units expect below /etc/baocaod,
/// beside the file elsewhere.
///
/// Officers see these folders: their names are Vietnamese, without tones as programs that pack files want them, and in
/// the order of the work.
public struct OfficeFolders {
    let drop: String
    let state: String
    /// Of the office's own list of units, relative to the configuration.
    let unitList: String
    /// The text for systemd-tmpfiles that makes the folders with their rights; nil outside of /etc/baocaod.
    public let rights: URL?

    /// What comes for anybody.
    static let inbox = "Hop thu chung"
    /// What came of files.
    static let answers = "Tra loi"

    public init(configuration: URL) {
        let name = configuration.deletingPathExtension().lastPathComponent
        let isInstalled = configuration.deletingLastPathComponent().standardizedFileURL.path(percentEncoded: false)
            .hasPrefix("/etc/baocaod")
        if !isInstalled {
            (drop, state) = (".", "state")
        } else if name == "baocaod" {
            (drop, state) = ("/srv/baocaod", "/var/lib/baocaod")
        } else {
            (drop, state) = ("/srv/baocaod/\(name)", "/var/lib/baocaod-\(name)")
        }
        unitList = "units/\(name == "baocaod" ? "don-vi" : name).csv"
        // By the name of the package's own text, which it takes the place of.
        rights =
            isInstalled
            ? URL(filePath: "/etc/tmpfiles.d/\(name == "baocaod" ? name : "baocaod-" + name).conf") : nil
    }

    func folder(_ name: String) -> String { drop == "." ? name : "\(drop)/\(name)" }

    func folder(of module: any ProcessorModule) -> String { folder(module.folder) }

    /// The names of former versions, which the package's text makes: nobody watches them once the office has folders of
    /// its own.
    public func formerFolders(_ modules: [ModuleID]) -> [String] {
        (["inbox"] + modules.map(\.rawValue) + ["output/returned", "output/receipts"]).map(folder)
    }

    /// The lines of ``rights``.
    func rightsText(_ modules: [any ProcessorModule], group: String) -> String {
        func line(_ type: String, _ path: String, _ rest: String) -> String { "\(type) \"\(path)\" \(rest)" }
        let officers = "baocaod \(group) -"
        let drops = [folder(Self.inbox)] + modules.map(folder(of:))
        let answers = folder(Self.answers)
        let acl = "default:user::rwx,default:group::rwx,default:other::---"
        var lines = [
            "# Made by baocaod init: the folders that officers reach. The setgid bit keeps new files in the officers' group.",
            line("d", drop, "0755 root root -"),
        ]
        lines += drops.map { line("d", $0, "2770 \(officers)") }
        lines += drops.map { line("a+", $0, "- - - - \(acl)") }
        // Officers clear away what came back; figures and reports they only read.
        lines += [answers, answers + "/Giay nhan", answers + "/Da tra lai", answers + "/Da xu ly"].map {
            line("d", $0, "2770 \(officers)")
        }
        let output = folder("output")
        lines += [output, output + "/report", output + "/normalized"].map { line("d", $0, "2750 \(officers)") }
        lines += [output + "/report", output + "/normalized"].map { line("Z", $0, "~2750 \(officers)") }
        lines.append(line("d", folder(".spool"), "0700 baocaod baocaod -"))
        return lines.joined(separator: "\n") + "\n"
    }
}
