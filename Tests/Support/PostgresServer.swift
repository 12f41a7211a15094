import Foundation

/// A server of PostgreSQL for the tests of one process, with a folder and a socket of its own. It ends with the process.
public final class PostgresServer: Sendable {
    /// Started once, by the first test that asks for it.
    ///
    /// - Throws: where PostgreSQL is not installed, or does not start.
    public static func shared() throws -> PostgresServer { try started.get() }

    private static let started = Result { try PostgresServer(try installed.get()) }
    private static let installed = Result { try programs() }

    public static let isInstalled = if case .success = installed { true } else { false }

    /// Debian has each version in a folder of its own.
    private static let versions = "/usr/lib/postgresql"

    /// The folder of its socket.
    public let folder: String
    private let process: Process
    /// Closed when this process ends, which ends the server.
    private let life: Pipe

    /// The newest that is installed.
    private static func programs() throws -> String {
        let folders = try FileManager.default.contentsOfDirectory(atPath: versions)
            .sorted { (Int($0) ?? 0) > (Int($1) ?? 0) }.map { "\(versions)/\($0)/bin" }
        guard let newest = folders.first(where: { FileManager.default.isExecutableFile(atPath: $0 + "/initdb") }) else {
            throw CocoaError(.fileNoSuchFile)
        }
        return newest
    }

    private init(_ programs: String) throws {
        process = Process()
        life = Pipe()
        let answer = Pipe()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", Self.script, "sh", programs]
        process.standardInput = life
        process.standardOutput = answer
        try process.run()
        var text = Data()
        while !text.contains(UInt8(ascii: "\n")) {
            let part = answer.fileHandleForReading.availableData
            if part.isEmpty { throw CocoaError(.executableLoad) }
            text += part
        }
        folder = String(decoding: text, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The server refuses to run as root.
    private static let script = """
        set -eu
        folder=$(mktemp -d "${TMPDIR:-/tmp}/pg-XXXXXX")
        run() { "$@"; }
        if [ "$(id -u)" = 0 ]; then
            chown nobody "$folder"
            run() { setpriv --reuid=nobody --regid=nogroup --clear-groups "$@"; }
        fi
        cd "$folder"
        trap 'run "$1/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$folder"' EXIT
        run "$1/initdb" -D "$folder/data" -U test --auth=trust --encoding=UTF8 --locale=C --no-sync >"$folder/initdb.log" 2>&1
        run "$1/pg_ctl" -D "$folder/data" -l "$folder/log" -w -t 60 \\
            -o "-k $folder -c listen_addresses= -c fsync=off -c full_page_writes=off -c max_connections=400" start >/dev/null 2>&1 </dev/null
        echo "$folder"
        cat >/dev/null
        """

    /// - Parameter schema: in which tables are made and looked for.
    public func address(schema: String) -> String {
        "postgresql:///postgres?host=\(folder)&user=test&application_name=\(schema)&options=-csearch_path%3D\(schema)"
    }
}
