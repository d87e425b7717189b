/**
 * One certificate for every link of a join: its SHA-256 fingerprint is then the member's identity for the call,
 * the same at every peer. ECDSA P-256 takes about a millisecond, RSA a hundred (W3C WebRTC section 4.10).
 * @returns undefined where the browser cannot; each link then makes its own
 */
export async function makeCertificate(): Promise<RTCCertificate | undefined> {
  try {
    return await RTCPeerConnection.generateCertificate({name: 'ECDSA', namedCurve: 'P-256'} as AlgorithmIdentifier);
  } catch {
    return undefined;
  }
}
