import Testing

@testable import Office

struct PatroniVersionTests {
    @Test(arguments: [("3.0.2", true), ("4.0.6", true), ("4.1.0", false), ("4.1.5", false), ("5.0", false)])
    func versionsBefore4_1AreTooOld(_ text: String, _ isTooOld: Bool) {
        #expect(PatroniVersion(text)?.isTooOld == isTooOld)
    }

    @Test func theVersionIsReadFromTheBody() {
        let answer = """
            HTTP/1.0 200 OK\r\nServer: BaseHTTP/0.6 Python/3.11.2\r\nContent-Type: application/json\r\n\r\n\
            {"state": "running", "role": "primary", "patroni": {"version": "3.0.2", "scope": "baocaod"}}
            """
        #expect(PatroniVersion.read(answer)?.description == "3.0.2")
    }

    @Test func elseFromTheHead() {
        let answer = "HTTP/1.1 401 Unauthorized\r\nServer: Patroni/4.1.5 Python/3.11\r\n\r\nno auth header received"
        #expect(PatroniVersion.read(answer)?.description == "4.1.5")
    }

    @Test func anotherProgramIsNoPatroni() {
        #expect(PatroniVersion.read("HTTP/1.1 200 OK\r\nServer: nginx\r\n\r\n<html>") == nil)
        #expect(PatroniVersion.read("SSH-2.0-OpenSSH_9.2") == nil)
    }

    @Test func whereNobodyAnswersThereIsNone() { #expect(PatroniVersion.asked(of: "127.0.0.1", port: 1) == nil) }
}
