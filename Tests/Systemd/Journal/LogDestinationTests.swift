import Testing

@testable import Systemd

@Suite struct LogDestinationTests {
    @Test(
        arguments: [
            ("9:31415", LogDestination.journal), ("9:31416", .lines), ("8:31415", .lines), ("", .lines), (nil, .lines),
        ] as [(String?, LogDestination)])
    func theJournalIsUsedOnlyWhenStandardErrorIsTheStreamThatSystemdNames(
        _ journalStream: String?, _ destination: LogDestination
    ) {
        #expect(LogDestination.choose(journalStream: journalStream, device: 9, inode: 31415) == destination)
    }
}
