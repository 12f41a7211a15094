import ArgumentParser
import Foundation
import Messages
import ReportingKit
import Settings
import Web

struct WebCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Try at a page's address what an attacker would try, and say what to mend.",
        discussion: """
            Forged names in headers, forms of other sites, cookies, the content security policy, ways past the web server. Nothing is \
            changed there. It asks through curl. Exit codes: 0 nothing bad was found, 1 something has to be mended, 2 usage, or nobody \
            answers.
            """)

    @Argument(help: "The address that officers use, such as https://bao-cao.example.vn")
    var address: String

    @Option(help: "Ports at which the page itself might be reached directly; several may be given.")
    var port: [Int] = [8080]

    @Flag(help: "Take the certificate as it is: for one that is not signed yet.")
    var insecure = false

    @OptionGroup var options: ConfigurationOptions

    func run() throws {
        let settings = try CommandFailure.reporting { try options.settings() }
        let texts = PageCheckTexts(settings.language == .vi ? .vi : .en)
        guard let examination = PageExamination(address, settings: settings.page, ports: port) else {
            throw ValidationError(CommandFailure.said(CommandTexts.noPageAddress(address)))
        }
        let curl = try CommandFailure.reporting { try Curl(takesAnyCertificate: insecure) }
        guard let findings = try CommandFailure.reporting({ try examination.findings(curl.ask) }) else {
            CommandOutput.error.line(texts.noAnswer(address))
            throw ExitCode(2)
        }
        for finding in findings { print(texts.line(finding.kind, isGood: finding.isGood)) }
        let bad = findings.count { !$0.isGood }
        print(texts.summary(bad: bad))
        if bad > 0 { throw ExitCode(1) }
    }
}

/// Asks through the system's curl, which knows TLS and the machine's certificates.
private struct Curl {
    private let program: URL
    private let takesAnyCertificate: Bool

    init(takesAnyCertificate: Bool) throws(CommandFailure) {
        let places = ["/usr/bin/curl", "/bin/curl", "/usr/local/bin/curl"]
        guard let place = places.first(where: FileManager.default.isExecutableFile) else {
            throw CommandFailure(CommandTexts.curlMissing)
        }
        program = URL(filePath: place)
        self.takesAnyCertificate = takesAnyCertificate
    }

    func ask(_ probe: PageProbe) throws -> PageProbe.Answer? {
        let process = Process()
        process.executableURL = program
        var arguments = ["--disable", "--silent", "--dump-header", "-", "--output", "/dev/null"]
        arguments += ["--max-time", "10", "--max-redirs", "0", "--request", probe.method]
        if takesAnyCertificate { arguments.append("--insecure") }
        for header in probe.headers { arguments += ["--header", header] }
        if let body = probe.body { arguments += ["--data-raw", body] }
        process.arguments = arguments + ["--", probe.address]
        let output = Pipe()
        process.standardOutput = output
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let head = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return PageProbe.Answer(head: String(decoding: head, as: UTF8.self))
    }
}
