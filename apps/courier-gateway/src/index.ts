export { courierGateway, startCourierGateway, type CourierGatewayDeps, type CourierServerDeps } from './service.ts';
export { readConsignment, type ReadConsignment, type ReadingTools } from './read-consignment.ts';
