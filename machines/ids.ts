import { z } from 'zod';

/** Ids are branded strings so that a document's id can never be handed over where a case's is meant. */
const id = <B extends string>(_brand: B) => z.string().min(1).max(64).brand<B>();

export const caseId = id('CaseId');
export const submissionId = id('SubmissionId');
export const staffId = id('StaffId');
export const fileId = id('FileId');
export const documentId = id('DocumentId');
export const pageId = id('PageId');
export const markId = id('MarkId');
export const itemId = id('ItemId');
export const recipientId = id('RecipientId');
export const searchId = id('SearchId');
export const considerationId = id('ConsiderationId');
export const otherPersonId = id('OtherPersonId');
export const checkId = id('CheckId');
export const commentId = id('CommentId');
export const consultationId = id('ConsultationId');
export const incidentId = id('IncidentId');

export type CaseId = z.infer<typeof caseId>;
/** One sending of the public form. Its cases (one a right) are followed together by the requester. */
export type SubmissionId = z.infer<typeof submissionId>;
export type StaffId = z.infer<typeof staffId>;
/** A sealed file: proof, source document, letter, bundle. */
export type FileId = z.infer<typeof fileId>;
export type DocumentId = z.infer<typeof documentId>;
/** A page's permanent identity: it survives into the release. */
export type PageId = z.infer<typeof pageId>;
export type MarkId = z.infer<typeof markId>;
/** One thing a request is about: a statement to correct, a category of records to delete, a set of data to hand over… */
export type ItemId = z.infer<typeof itemId>;
/** Someone the data was passed on to, who has to be told what became of it (Art 19). */
export type RecipientId = z.infer<typeof recipientId>;
/** One search somebody was asked for. */
export type SearchId = z.infer<typeof searchId>;
/** One weighing of an exemption, on record. */
export type ConsiderationId = z.infer<typeof considerationId>;
/** Somebody else whom the information is about or came from. */
export type OtherPersonId = z.infer<typeof otherPersonId>;
/** One check of who somebody is. */
export type CheckId = z.infer<typeof checkId>;
/** Asking somebody else with a copy made for them. */
export type ConsultationId = z.infer<typeof consultationId>;
/** Something that went wrong with personal data. */
export type IncidentId = z.infer<typeof incidentId>;
/** A comment on a page, among those who look through it. */
export type CommentId = z.infer<typeof commentId>;
